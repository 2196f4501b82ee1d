/** Days as numbers, so that they can be added and subtracted: 0 is 1 January 1970. */

const DAY_MS = 86_400_000;
const two = (value: number) => String(value).padStart(2, "0");

/** A local date as text: "2026-03-09". */
export function isoDate(date: Date): string {
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

export function dayNumber(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00Z`) / DAY_MS);
}

export function isoDay(day: number): string {
  return Number.isFinite(day) ? new Date(Math.round(day) * DAY_MS).toISOString().slice(0, 10) : "";
}

/** Today's number. */
export function today(): number {
  return dayNumber(isoDate(new Date()));
}
