import { formatNumber } from "./format"; //? page-summary
import { labels } from "./labels";
import { fieldOf, isEmpty, type Entity, type Item } from "./schema";

/** A figure over items: how many, or the sum, average, minimum or maximum of a field. */
export interface Metric<F extends string = string> {
  aggregate: "count" | "sum" | "avg" | "min" | "max";
  of?: F;
}

export function measure(items: readonly Item[], { aggregate, of }: Metric): number {
  if (of === undefined) return items.length;
  const values = items.filter((item) => !isEmpty(item[of])).map((item) => Number(item[of]));
  if (values.length === 0) return 0;
  switch (aggregate) {
    case "count":
      return values.length;
    case "sum":
      return values.reduce((sum, value) => sum + value, 0);
    case "avg":
      return values.reduce((sum, value) => sum + value, 0) / values.length;
    case "min":
      return Math.min(...values);
    case "max":
      return Math.max(...values);
  }
}

/** "Number of recipes", "Average rating" */
export function metricLabel(entity: Entity, metric: Metric): string {
  const what = metric.of === undefined ? entity.many : fieldOf(entity, metric.of).label;
  return `${labels[metric.aggregate]} ${what.toLowerCase()}`;
}
//#if page-summary

/** A figure over items as it is shown. */
export function metricText(entity: Entity, metric: Metric, items: readonly Item[]): string {
  const value = measure(items, metric);
  return metric.of === undefined || metric.aggregate === "count"
    ? String(value)
    : formatNumber(fieldOf(entity, metric.of), value);
}
//#end
//#if running

/** The sum up to each item, in this order. */
export function runningSums(items: readonly Item[], of: string): number[] {
  let sum = 0;
  return items.map((item) => (sum += Number(item[of] ?? 0)));
}
//#end
