import { addDays, daysFromToday, isoDate } from "./dates";
import { labels } from "./labels";

/** Things done day by day: a list of the days on which they were done. */
type Days = readonly string[];

/** The last days up to today, oldest first. */
export function lastDays(count: number): string[] {
  return Array.from({ length: count }, (_day, index) => daysFromToday(index - count + 1));
}

/** With the day if it was not among them, without it if it was. */
export function toggleDay(days: Days, day: string): string[] {
  return days.includes(day) ? days.filter((one) => one !== day) : [...days, day].sort();
}

function runUpTo(days: ReadonlySet<string>, last: string): number {
  let length = 0;
  while (days.has(addDays(last, -length))) length++;
  return length;
}

/** How many days in a row up to today; today itself may still be to come. */
export function currentStreak(days: Days): number {
  const done = new Set(days);
  const today = isoDate(new Date());
  return runUpTo(done, done.has(today) ? today : addDays(today, -1));
}

export function bestStreak(days: Days): number {
  const done = new Set(days);
  return Math.max(0, ...days.map((day) => (done.has(addDays(day, 1)) ? 0 : runUpTo(done, day))));
}

/** "4 days in a row", or how often it was done at all. */
export function streakText(days: Days): string {
  if (days.length === 0) return "";
  const current = currentStreak(days);
  if (current > 1) return `${current} ${labels.inARow}`;
  return `${days.length} ${days.length === 1 ? labels.day : labels.days}`;
}
