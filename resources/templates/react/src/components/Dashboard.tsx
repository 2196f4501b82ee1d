import { formatNumber } from "../lib/format";
import { labels } from "../lib/labels";
import { fieldOf, type Entity, type Item, type Values } from "../lib/schema";
import { measure, metricLabel, type Metric } from "../lib/stats";
import { Chart } from "./Chart"; //? breakdown
import { ItemList } from "./ItemList";

const RECENT = 5;

interface Props<F extends string> {
  entity: Entity<Values, F>;
  items: readonly Item[];
  metrics: readonly Metric<F>[];
  /** A field to show the first figure by. */
  breakdown?: F; //? breakdown
  /** What the rows of recent items show. */
  fields: readonly F[];
}

/** The figures that matter, and what was added last. */
//#if breakdown
export function Dashboard<F extends string>({
  entity,
  items,
  metrics,
  fields,
  ...props
}: Props<F>) {
  //#end
  //#if !breakdown
export function Dashboard<F extends string>({ entity, items, metrics, fields }: Props<F>) {
  //#end
  const recent = [...items].sort((a, b) => b.createdAt - a.createdAt).slice(0, RECENT);
  return (
    <div className="grid gap-6">
      <dl className="grid grid-cols-[repeat(auto-fit,minmax(min(8.5rem,100%),1fr))] gap-4">
        {metrics.map((metric) => (
          <div key={metricLabel(entity, metric)} className="card flex flex-col gap-1 px-5 py-4">
            <dt className="truncate text-sm text-muted">{metricLabel(entity, metric)}</dt>
            <dd className="font-display text-2xl font-semibold sm:text-3xl tracking-tight tabular-nums">
              {inWords(entity, metric, measure(items, metric))}
            </dd>
          </div>
        ))}
      </dl>
      {/*#if breakdown*/}
      {props.breakdown && (
        <Chart entity={entity} items={items} shape="bar" metric={metrics[0]} by={props.breakdown} />
      )}
      {/*#end*/}
      <section>
        <h2 className="mb-2.5 text-sm font-semibold">{labels.recent}</h2>
        <ItemList entity={entity} items={recent} fields={fields} />
      </section>
    </div>
  );
}

function inWords(entity: Entity, { aggregate, of }: Metric, value: number): string {
  return of === undefined || aggregate === "count"
    ? String(value)
    : formatNumber(fieldOf(entity, of), value);
}
