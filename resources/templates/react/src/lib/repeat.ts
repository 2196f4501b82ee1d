import { isoDate, readDate } from "./dates";
import { isDone, openValue } from "./done";
import { labels } from "./labels";
import { fieldOf, type Entity, type Field, type Item } from "./schema";
import type { Values } from "./schema"; //? checks

/** How often things come back, and what that is called. */
export const repeats: Record<string, string> = {
  never: labels.never,
  daily: labels.daily,
  weekly: labels.weekly,
  monthly: labels.monthly,
  yearly: labels.yearly,
};

export function repeatLabel(repeat: string): string {
  return repeats[repeat] ?? repeats.never;
}

/** The day so many repetitions later; a 31st becomes the last day of a shorter month. */
function later(from: Date, repeat: string, times: number): Date {
  const [year, month, day] = [from.getFullYear(), from.getMonth(), from.getDate()];
  if (repeat === "daily") return new Date(year, month, day + times);
  if (repeat === "weekly") return new Date(year, month, day + 7 * times);
  const months = repeat === "yearly" ? 12 * times : times;
  const last = new Date(year, month + months + 1, 0).getDate();
  return new Date(year, month + months, Math.min(day, last));
}

/** The next time after today that a thing comes back; the time of the day stays. */
export function nextDate(from: string, repeat: string): string {
  const today = isoDate(new Date());
  const start = readDate((from || today).slice(0, 10));
  let times = 1;
  while (isoDate(later(start, repeat, times)) <= today) times++;
  return isoDate(later(start, repeat, times)) + from.slice(10);
}

/** The date that moves on. */
export function repeatDate(entity: Entity): Field | undefined {
  return entity.fields.find((field) => field.kind === "date" || field.kind === "datetime");
}

/** What becomes of an item that was just done: if it repeats, it is open again on its next date. */
export function comeBack(entity: Entity, item: Item): Item {
  const repeat = entity.fields.find((field) => field.kind === "repeat");
  const date = repeatDate(entity);
  if (!repeat || !date || !entity.done) return item;
  const done = fieldOf(entity, entity.done);
  const often = String(item[repeat.key] || "never");
  if (often === "never" || !isDone(done, item)) return item;
  const next = nextDate(String(item[date.key]), often);
  const open = { [done.key]: openValue(done), [date.key]: next };
  return { ...item, ...open, ...checkedToday(entity, item) }; //? checks
  return { ...item, ...open }; //? !checks
}
//#if checks

/** The day goes down among those on which it was done, where an item keeps them. */
function checkedToday(entity: Entity, item: Item): Values {
  const checks = entity.fields.find((field) => field.kind === "checks");
  const days = checks ? item[checks.key] : undefined;
  if (!checks || !Array.isArray(days)) return {};
  const today = isoDate(new Date());
  return { [checks.key]: days.includes(today) ? days : [...days, today] };
}
//#end
