import { isoDate, readDate } from "./dates";
import { groupLabel, type Group } from "./groups";
import type { Field } from "./schema";

const MOST = 24;

/** The month so many months after a key such as "2026-03". */
export function monthAfter(key: string, months: number): string {
  const date = readDate(`${key}-01`);
  return isoDate(new Date(date.getFullYear(), date.getMonth() + months, 1)).slice(0, 7);
}

/** Groups by month without gaps, the latest two years of them; groups of other fields stay as they are. */
export function withEveryMonth(field: Field, groups: readonly Group[]): readonly Group[] {
  if (field.kind !== "date" && field.kind !== "datetime") return groups;
  const known = new Map(groups.map((group) => [group.key, group]));
  const dated = groups.filter((group) => group.key !== "");
  if (dated.length === 0) return groups;
  const last = dated[dated.length - 1].key;
  const months: Group[] = [];
  for (let key = last; key >= dated[0].key && months.length < MOST; key = monthAfter(key, -1)) {
    months.unshift(known.get(key) ?? { key, label: groupLabel(field, key), items: [] });
  }
  return months;
}
