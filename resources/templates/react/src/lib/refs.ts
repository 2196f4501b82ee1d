import { entities } from "../data";
import { allItems } from "./items";
import { fieldOf } from "./schema"; //? formatted-title
import type { Entity, Field, Item } from "./schema";
import { itemTitle } from "./titles";

/** The entity that a reference field points to. */
export function targetOf(field: Field): Entity {
  const entity = entities.find((one) => one.store === field.target);
  if (!entity) throw new Error(`${field.label} points to nothing`);
  return entity;
}

export function findItem(entity: Entity, id: string): Item | undefined {
  return allItems(entity).find((item) => item.id === id);
}

/** What the referenced item is called; "" when it is gone. */
export function refTitle(field: Field, id: string): string {
  const entity = targetOf(field);
  const item = findItem(entity, id);
  const isCircle = fieldOf(entity, entity.title).kind === "ref"; //? formatted-title
  if (item && isCircle) return entity.one; //? formatted-title
  return item ? itemTitle(entity, item) : "";
}
