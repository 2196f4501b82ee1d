import { formatValue } from "./format"; //? search|sort
import { groupKeys, inOrder } from "./groups"; //? filters
import { isEmpty } from "./schema"; //? sort
import type { Entity } from "./schema"; //? search|sort
import type { Field } from "./schema"; //? filters|sort
import type { Item } from "./schema";
import type { Value } from "./schema"; //? sort

//#if sort
export interface Sort<F extends string = string> {
  by: F;
  descending?: boolean;
}

//#end
//#if search
/** The items in which every word of `text` occurs somewhere. */
export function searchItems(entity: Entity, items: readonly Item[], text: string): readonly Item[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return items;
  const fields = entity.fields.filter((field) => field.kind !== "image" && field.kind !== "color");
  return items.filter((item) => {
    const shown = fields.map((field) => formatValue(field, item[field.key])).join("\n");
    return words.every((word) => shown.toLowerCase().includes(word));
  });
}
//#end

//#if filters
/** The values to filter by: the options of a choice, or what the items have. */
export function filterChoices(field: Field, items: readonly Item[]): string[] {
  if (field.options) return [...field.options];
  if (field.kind === "bool") return ["true", "false"];
  const seen = new Set(items.flatMap((item) => groupKeys(field, item[field.key])));
  return [...seen].sort((a, b) => inOrder(field, a, b));
}

/** The items that belong to the wanted group of every field; "" wants all. */
export function filterItems(
  fields: readonly Field[],
  items: readonly Item[],
  wanted: Record<string, string>,
): readonly Item[] {
  const active = fields.filter((field) => wanted[field.key]);
  return items.filter((item) =>
    active.every((field) => groupKeys(field, item[field.key]).includes(wanted[field.key])),
  );
}
//#end

//#if sort
function compare(field: Field, a: Value, b: Value): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (field.options) return field.options.indexOf(String(a)) - field.options.indexOf(String(b));
  return formatOrder(field, a).localeCompare(formatOrder(field, b), undefined, { numeric: true });
}

/** Dates sort as they are stored, everything else as it is shown. */
function formatOrder(field: Field, value: Value): string {
  const stored = field.kind === "date" || field.kind === "datetime" || field.kind === "time";
  return stored ? String(value) : formatValue(field, value);
}

/** Sorted by a field, items without a value last. */
export function sortItems(entity: Entity, items: readonly Item[], sort: Sort): readonly Item[] {
  const field = entity.fields.find((one) => one.key === sort.by);
  if (!field) return sort.descending ? [...items].reverse() : items;
  const direction = sort.descending ? -1 : 1;
  return [...items].sort((a, b) => {
    const emptyA = isEmpty(a[field.key]);
    const emptyB = isEmpty(b[field.key]);
    if (emptyA || emptyB) return Number(emptyA) - Number(emptyB);
    return direction * compare(field, a[field.key], b[field.key]);
  });
}
//#end
