import { Flame, Trophy } from "lucide-react";
import { updateItem } from "../lib/items";
import { labels } from "../lib/labels";
import { linkTo } from "../lib/router";
import { pickFields, type Entity, type Item, type Values } from "../lib/schema";
import { bestStreak, currentStreak } from "../lib/streaks";
import { itemTitle } from "../lib/titles";
import { DayChecks } from "./DayChecks";
import { Facts } from "./Facts";

interface Props<F extends string> {
  entity: Entity<Values, F>;
  items: readonly Item[];
  /** The field with the days on which a thing was done. */
  by: F;
  /** What is said beside the title. */
  fields: readonly F[];
}

/** Things to do day after day: tick the days, keep the streak. */
export function Streaks<F extends string>({ entity, items, by, fields }: Props<F>) {
  return (
    <ul className="grid gap-4">
      {items.map((item) => {
        const days = Array.isArray(item[by]) ? item[by] : [];
        return (
          <li key={item.id} className="card grid gap-3 px-4 py-4 sm:px-5">
            <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1.5">
              <span className="min-w-0">
                <a
                  href={linkTo(entity.store, item.id)}
                  className="rounded-sm font-display font-semibold underline-offset-4 hover:underline"
                >
                  {itemTitle(entity, item)}
                </a>
                <Facts item={item} fields={pickFields(entity, fields)} />
              </span>
              <StreakFigures days={days} />
            </div>
            <DayChecks
              title={itemTitle(entity, item)}
              days={days}
              onChange={(changed) => updateItem(entity, item, { [by]: changed })}
            />
          </li>
        );
      })}
    </ul>
  );
}

function StreakFigures({ days }: { days: readonly string[] }) {
  const current = currentStreak(days);
  return (
    <dl className="flex items-center gap-4 text-sm tabular-nums" aria-live="polite">
      <div className="flex items-center gap-1.5">
        <Flame
          className={`size-5 ${current > 0 ? "fill-star/30 text-star" : "text-faint"}`}
          aria-hidden
        />
        <dt className="sr-only">{labels.streak}</dt>
        <dd>
          <span className="font-display text-lg font-semibold">{current}</span>{" "}
          <span className="text-muted">{current === 1 ? labels.day : labels.days}</span>
        </dd>
      </div>
      <div className="flex items-center gap-1.5 text-muted">
        <Trophy className="size-4" aria-hidden />
        <dt>{labels.best}</dt>
        <dd className="font-medium text-ink">{bestStreak(days)}</dd>
      </div>
    </dl>
  );
}
