import { formatValue } from "./format"; //? formatted-title
import { labels } from "./labels";
import { fieldOf } from "./schema"; //? formatted-title
import type { Entity, Item } from "./schema";

/** What an item is called on the screen. */
export function itemTitle(entity: Entity, item: Item): string {
  const title = formatValue(fieldOf(entity, entity.title), item[entity.title]); //? formatted-title
  const title = String(item[entity.title] ?? ""); //? !formatted-title
  return title || labels.untitled;
}
