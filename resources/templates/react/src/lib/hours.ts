/** Opening hours as they are read from plain words: "Monday to Friday", "7:00-18:00". */
export interface HoursRow {
  days: string;
  times: string;
}

const names = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const MINUTES_A_DAY = 24 * 60;

/** The days of the week that the words name, 0 for Sunday; undefined when they name none. */
export function weekdays(days: string): readonly number[] | undefined {
  const text = days.toLowerCase();
  if (/every ?day|daily|all week|7 days|seven days/.test(text)) return [0, 1, 2, 3, 4, 5, 6];
  if (/weekdays?|working days?/.test(text)) return [1, 2, 3, 4, 5];
  if (/weekends?/.test(text)) return [6, 0];
  const found: number[] = [];
  let isRange = false;
  for (const word of text.match(/\p{L}+|[-–—,&+/]/gu) ?? []) {
    const day = names.findIndex((name) => word.startsWith(name));
    if (day < 0) {
      isRange = /^(-|–|—|to|till|until|through|thru)$/.test(word) && found.length > 0;
      continue;
    }
    if (isRange) for (let next = (found.at(-1)! + 1) % 7; next !== day; next = (next + 1) % 7) found.push(next);
    found.push(day);
    isRange = false;
  }
  return found.length > 0 ? found : undefined;
}

/** Minutes of the day from which to which it is open; undefined when the words say no times. */
export function spans(times: string): readonly [number, number][] | undefined {
  const text = times.toLowerCase();
  if (/closed|shut/.test(text)) return [];
  if (/24 ?(h|hours|\/)|around the clock|all day/.test(text)) return [[0, MINUTES_A_DAY]];
  const clock = /(\d{1,2})(?:[:.h](\d{2}))?\s*(a\.?m\.?|p\.?m\.?|noon|midnight)?/g;
  const found = [...text.matchAll(clock)];
  const halves = found.map((one) => one[3]?.[0] ?? "");
  const minutes = found.map((one, index) => {
    const half = halves[index] || (index % 2 === 0 && halves[index + 1] === "a" ? "a" : "");
    const hour = Number(one[1]) % (half ? 12 : 25);
    return (hour + (half === "p" ? 12 : 0)) * 60 + Number(one[2] ?? 0);
  });
  const pairs: [number, number][] = [];
  for (let index = 0; index + 1 < minutes.length; index += 2) {
    const [from, to] = [minutes[index], minutes[index + 1]];
    pairs.push([from, to <= from ? to + MINUTES_A_DAY : to]);
  }
  return pairs.length > 0 ? pairs : undefined;
}

/** Whether it is open at `now`; undefined when the words do not say. */
export function isOpen(rows: readonly HoursRow[], now: Date): boolean | undefined {
  const read = rows.map(({ days, times }) => ({ days: weekdays(days), spans: spans(times) }));
  if (!read.some((row) => row.days && row.spans)) return undefined;
  const minute = now.getHours() * 60 + now.getMinutes();
  const today = now.getDay();
  const yesterday = (today + 6) % 7;
  const covers = (day: number, at: number) =>
    read.some(
      (row) => row.days?.includes(day) && row.spans?.some(([from, to]) => at >= from && at < to),
    );
  return covers(today, minute) || covers(yesterday, minute + MINUTES_A_DAY);
}

/** Whether the row is about the day of `now`. */
export function isToday(row: HoursRow, now: Date): boolean {
  return weekdays(row.days)?.includes(now.getDay()) ?? false;
}
