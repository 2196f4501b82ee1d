import { formatNumber } from "./format";
import { fieldOf, type Entity } from "./schema";
import type { Metric } from "./stats";

/** A figure in the words of what it measures: $12.50, 4.3, 7. */
export function sayMetric(entity: Entity, { aggregate, of }: Metric, value: number): string {
  if (of === undefined || aggregate === "count") return String(value);
  return formatNumber(fieldOf(entity, of), value);
}
