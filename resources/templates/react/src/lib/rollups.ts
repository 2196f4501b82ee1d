/** Figures over the items that point to one, for formulas. */
import { isoDate } from "./dates"; //? inThis
import type { Item } from "./schema";
import { measure } from "./stats"; //? sum|average|lowest|highest
//#if inThis

export type Period = "day" | "week" | "month" | "year";

/** The first day of the period so many periods from now; a week begins on Monday. */
function startOf(period: Period, ahead: number): string {
  const now = new Date();
  const [year, month, day] = [now.getFullYear(), now.getMonth(), now.getDate()];
  const starts: Record<Period, Date> = {
    day: new Date(year, month, day + ahead),
    week: new Date(year, month, day - ((now.getDay() + 6) % 7) + 7 * ahead),
    month: new Date(year, month + ahead, 1),
    year: new Date(year + ahead, 0, 1),
  };
  return isoDate(starts[period]);
}

/** The items whose date, in the field `on`, lies in the current day, week, month or year. */
export function inThis(period: Period, items: readonly Item[], on: string): readonly Item[] {
  const first = startOf(period, 0);
  const next = startOf(period, 1);
  return items.filter((item) => {
    const date = String(item[on]);
    return date >= first && date < next;
  });
}
//#end
//#if sum

export function sum(items: readonly Item[], of: string): number {
  return measure(items, { aggregate: "sum", of });
}
//#end
//#if average

export function average(items: readonly Item[], of: string): number {
  return measure(items, { aggregate: "avg", of });
}
//#end
//#if lowest

export function lowest(items: readonly Item[], of: string): number {
  return measure(items, { aggregate: "min", of });
}
//#end
//#if highest

export function highest(items: readonly Item[], of: string): number {
  return measure(items, { aggregate: "max", of });
}
//#end
