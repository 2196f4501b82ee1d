import { formatNumber } from "../lib/format";
import { labels } from "../lib/labels";
import { linkTo } from "../lib/router";
import { fieldOf, type Entity, type Field, type Item, type Values } from "../lib/schema";
import { measure } from "../lib/stats";
import { itemTitle } from "../lib/titles";
import { ProgressBar } from "./ProgressBar";

interface Props<F extends string> {
  entity: Entity<Values, F>;
  items: readonly Item[];
  /** The field with what is planned. */
  by: F;
  /** The field with what it came to. */
  against: F;
}

/** What was planned against what it came to: all together, then item by item. */
export function Budget<F extends string>({ entity, items, by, against }: Props<F>) {
  const plan = fieldOf(entity, by);
  const actual = fieldOf(entity, against);
  const planned = measure(items, { aggregate: "sum", of: by });
  const spent = measure(items, { aggregate: "sum", of: against });
  return (
    <div className="grid gap-4">
      <section aria-label={labels.overall} className="card grid gap-4 p-4 sm:p-6">
        <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-3">
          <Figure label={plan.label} text={formatNumber(plan, planned)} />
          <Figure label={actual.label} text={formatNumber(plan, spent)} />
          <Figure
            label={spent > planned ? labels.over : labels.left}
            text={formatNumber(plan, Math.abs(planned - spent))}
            isBad={spent > planned}
          />
        </dl>
        <ProgressBar label={labels.overall} value={spent} max={planned} isLimit />
      </section>
      <ul className="card divide-y divide-line">
        {items.map((item) => (
          <li key={item.id}>
            <a
              href={linkTo(entity.store, item.id)}
              className="grid gap-2 px-4 py-3.5 text-sm -outline-offset-2 transition-colors hover:bg-hover sm:px-6"
            >
              <span className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5">
                <span className="font-medium">{itemTitle(entity, item)}</span>
                <Standing
                  plan={plan}
                  planned={numberOf(item[by])}
                  spent={numberOf(item[against])}
                />
              </span>
              <ProgressBar
                label={`${itemTitle(entity, item)}: ${actual.label}`}
                value={numberOf(item[against])}
                max={numberOf(item[by])}
                isLimit
              />
              <span className="text-muted tabular-nums">
                {formatNumber(plan, numberOf(item[against]))} {labels.of}{" "}
                {formatNumber(plan, numberOf(item[by]))}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

const numberOf = (value: unknown) => Number(value ?? 0);

function Figure({ label, text, isBad = false }: { label: string; text: string; isBad?: boolean }) {
  return (
    <div className="flex min-w-0 items-baseline justify-between gap-4 sm:block">
      <dt className="truncate text-sm text-muted">{label}</dt>
      <dd
        className={`font-display text-lg font-semibold tracking-tight tabular-nums sm:text-2xl ${isBad ? "text-danger" : ""}`}
      >
        {text}
      </dd>
    </div>
  );
}

/** "€80 left", or "€20 over". */
function Standing({ plan, planned, spent }: { plan: Field; planned: number; spent: number }) {
  const isOver = spent > planned;
  return (
    <span className={`font-medium tabular-nums ${isOver ? "text-danger" : "text-good"}`}>
      {formatNumber(plan, Math.abs(planned - spent))}{" "}
      {(isOver ? labels.over : labels.left).toLowerCase()}
    </span>
  );
}
