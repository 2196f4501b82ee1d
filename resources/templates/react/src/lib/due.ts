import { addDays, isoDate } from "./dates";
import type { Entity, Field, Item, Values } from "./schema";

const SOON_DAYS = 3;

export type DueState = "overdue" | "today" | "soon";

/** How an item's date stands out; not at all when it is far off, or when the item is done. */
export function dueState(field: Field, item: Values): DueState | undefined {
  const day = String(item[field.key] ?? "").slice(0, 10);
  if (!day || !field.due?.(item)) return undefined;
  const today = isoDate(new Date());
  if (day < today) return "overdue";
  if (day === today) return "today";
  return day <= addDays(today, SOON_DAYS) ? "soon" : undefined;
}

/** Whether any date of the item is past or today. */
export function isPressing(entity: Entity, item: Item): boolean {
  return entity.fields.some((field) => {
    const state = dueState(field, item);
    return state === "overdue" || state === "today";
  });
}
