import { isoDate } from "./dates";
import { monthAfter } from "./months";
import type { Item } from "./schema";
import { measure, type Metric } from "./stats";

const MONTHS = 6;

/** A figure of each of the last months, by the month that a date field says; this month comes last. */
export function monthlyFigures(items: readonly Item[], metric: Metric, date: string): number[] {
  const now = isoDate(new Date()).slice(0, 7);
  return Array.from({ length: MONTHS }, (_month, index) => {
    const month = monthAfter(now, index - MONTHS + 1);
    return measure(
      items.filter((item) => String(item[date]).startsWith(month)),
      metric,
    );
  });
}
