import { readDate } from "./dates"; //? dates
import { formatNumber } from "./format";
import { labels } from "./labels";
import { refTitle } from "./refs"; //? ref
import { repeatLabel, repeats } from "./repeat"; //? repeat
import { isEmpty, type Field, type Item, type Value } from "./schema";

export interface Group {
  /** What the items have in common; "" when they have no value. */
  key: string;
  label: string;
  items: readonly Item[];
}

//#if dates
const month = new Intl.DateTimeFormat(undefined, { month: "short", year: "numeric" });
//#end

/** The groups that a value belongs to: several for tags, the month for dates, none when empty. */
export function groupKeys(field: Field, value: Value): string[] {
  if (isEmpty(value)) return [];
  if (Array.isArray(value)) return value;
  const text = String(value);
  return [field.kind === "date" || field.kind === "datetime" ? text.slice(0, 7) : text];
}

export function groupLabel(field: Field, key: string): string {
  if (key === "") return `${labels.none} ${field.label.toLowerCase()}`;
  switch (field.kind) {
    //#if bool
    case "bool":
      return key === "true" ? field.label : `${labels.not} ${field.label.toLowerCase()}`;
    //#end
    //#if dates
    case "date":
    case "datetime":
      return month.format(readDate(`${key}-01`));
    //#end
    //#if rating
    case "rating":
      return "★".repeat(Number(key));
    //#end
    //#if ref
    case "ref":
      return refTitle(field, key);
    //#end
    //#if repeat
    case "repeat":
      return repeatLabel(key);
    //#end
    default:
      return Number.isNaN(Number(key)) || field.options ? key : formatNumber(field, Number(key));
  }
}

/** Gathers items by a field: options in their order, everything else sorted, those without a value last. */
export function groupItems(field: Field, items: readonly Item[]): Group[] {
  const members = new Map<string, Item[]>();
  for (const item of items) {
    const keys = groupKeys(field, item[field.key]);
    for (const key of keys.length > 0 ? keys : [""]) {
      members.set(key, [...(members.get(key) ?? []), item]);
    }
  }
  return [...members]
    .map(([key, own]) => ({ key, label: groupLabel(field, key), items: own }))
    .sort((a, b) => Number(a.key === "") - Number(b.key === "") || inOrder(field, a.key, b.key));
}

export function inOrder(field: Field, a: string, b: string): number {
  const options = field.kind === "repeat" ? Object.keys(repeats) : field.options; //? repeat
  if (options) return options.indexOf(a) - options.indexOf(b); //? repeat
  if (field.options) return field.options.indexOf(a) - field.options.indexOf(b); //? !repeat
  return a.localeCompare(b, undefined, { numeric: true });
}
