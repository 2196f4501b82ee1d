/** Local dates as text: "2026-03-09", and with a time "2026-03-09T18:30". */

const two = (value: number) => String(value).padStart(2, "0");

export function isoDate(date: Date): string {
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

export function isoTime(date: Date): string {
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** Reads a date, or a date and time, in the local time zone. */
export function readDate(text: string): Date {
  return new Date(text.length === 10 ? `${text}T00:00` : text);
}
//#if samples|rows|checks

/** The date so many days from today. */
export function daysFromToday(days: number): string {
  const date = new Date();
  date.setDate(date.getDate() + days);
  return isoDate(date);
}
//#end
//#if repeat|checks|due

/** The day so many days after another, or before it. */
export function addDays(day: string, days: number): string {
  const date = readDate(day);
  date.setDate(date.getDate() + days);
  return isoDate(date);
}
//#end
//#if dayNumber|daysUntil|daysSince

/** Days since 1970, so that two dates can be subtracted; 0 for no date. */
export function dayNumber(text: string): number {
  if (!text) return 0;
  const date = readDate(text);
  return Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000);
}
//#end
//#if daysUntil

/** How many days it is until then: negative when it is past, null for no date. */
export function daysUntil(text: string): number | null {
  return text ? dayNumber(text) - dayNumber(isoDate(new Date())) : null;
}
//#end
//#if daysSince

/** How many days ago it was: negative when it is still to come, null for no date. */
export function daysSince(text: string): number | null {
  return text ? dayNumber(isoDate(new Date())) - dayNumber(text) : null;
}
//#end
//#if page-calendar

export function addMonths(date: Date, months: number): Date {
  return new Date(date.getFullYear(), date.getMonth() + months, 1);
}

/** The weeks that a month touches, each from Monday to Sunday. */
export function weeksOf(month: Date): Date[][] {
  const year = month.getFullYear();
  const first = new Date(year, month.getMonth(), 1);
  const lead = (first.getDay() + 6) % 7;
  const days = lead + new Date(year, month.getMonth() + 1, 0).getDate();
  return Array.from({ length: Math.ceil(days / 7) }, (_week, week) =>
    Array.from(
      { length: 7 },
      (_day, day) => new Date(year, month.getMonth(), week * 7 + day - lead + 1),
    ),
  );
}
//#end
