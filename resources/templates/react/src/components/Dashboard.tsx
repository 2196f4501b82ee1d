import { labels } from "../lib/labels";
import { sayMetric } from "../lib/sayMetric";
import type { Entity, Item, Values } from "../lib/schema";
import { measure, metricLabel, type Metric } from "../lib/stats";
import { monthlyFigures } from "../lib/trends"; //? trend
import { Chart } from "./Chart"; //? breakdown|trend
import { FigureCard } from "./FigureCard";
import { ItemList } from "./ItemList";

const RECENT = 5;

interface Props<F extends string> {
  entity: Entity<Values, F>;
  items: readonly Item[];
  metrics: readonly Metric<F>[];
  /** A field to show the first figure by. */
  breakdown?: F; //? breakdown
  /** The date that tells which month an item belongs to. */
  trend?: F; //? trend
  /** What the rows of recent items show. */
  fields: readonly F[];
}

/** The figures that matter, how they came about, and what was added last. */
export function Dashboard<F extends string>(props: Props<F>) {
  const { entity, items, metrics, fields } = props;
  const recent = latest(items, props.trend).slice(0, RECENT); //? trend
  const recent = latest(items).slice(0, RECENT); //? !trend
  const main = metrics.find((metric) => metric.aggregate === "sum") ?? metrics[0]; //? breakdown|trend
  return (
    <div className="grid gap-6">
      <dl className="grid grid-cols-[repeat(auto-fit,minmax(min(9.25rem,100%),1fr))] gap-3 sm:gap-4">
        {metrics.map((metric) => (
          <FigureCard
            key={metricLabel(entity, metric)}
            label={metricLabel(entity, metric)}
            text={sayMetric(entity, metric, measure(items, metric))}
            months={props.trend && monthsOf(items, metric, props.trend)} //? trend
            inWords={(value) => sayMetric(entity, metric, value)} //? trend
          />
        ))}
      </dl>
      {/*#if breakdown|trend*/}
      <div className="grid gap-6 lg:grid-cols-[repeat(auto-fit,minmax(20rem,1fr))]">
        {/*#if trend*/}
        {props.trend && (
          <Chart entity={entity} items={items} shape="line" metric={main} by={props.trend} />
        )}
        {/*#end*/}
        {/*#if breakdown*/}
        {props.breakdown && (
          <Chart entity={entity} items={items} shape="bar" metric={main} by={props.breakdown} />
        )}
        {/*#end*/}
      </div>
      {/*#end*/}
      <section>
        <h2 className="mb-2.5 text-sm font-semibold">{labels.recent}</h2>
        <ItemList entity={entity} items={recent} fields={fields} />
      </section>
    </div>
  );
}
//#if trend

/** Months add up for counts and sums only. */
function monthsOf(items: readonly Item[], metric: Metric, date: string): number[] | undefined {
  const addsUp = metric.aggregate === "count" || metric.aggregate === "sum";
  return addsUp ? monthlyFigures(items, metric, date) : undefined;
}
//#end

/** By their date if they have one, or else by when they were added. */
function latest(items: readonly Item[], date = "createdAt"): Item[] {
  return [...items].sort(
    (a, b) => String(b[date]).localeCompare(String(a[date])) || b.createdAt - a.createdAt,
  );
}
