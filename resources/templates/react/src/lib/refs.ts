import { entities } from "../data";
import { allItems } from "./items";
import { itemTitle, type Entity, type Field, type Item } from "./schema";

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
  return item ? itemTitle(entity, item) : "";
}
