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
