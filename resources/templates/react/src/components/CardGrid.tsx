import { linkTo } from "../lib/router";
import { pickFields, type Entity, type Item, type Values } from "../lib/schema";
import { itemTitle } from "../lib/titles";
import { Facts } from "./Facts";
import { Picture } from "./Picture"; //? image

interface Props<F extends string> {
  entity: Entity<Values, F>;
  items: readonly Item[];
  /** What a card shows below its title. */
  fields: readonly F[];
}

/** Items as cards that lead to their details. */
export function CardGrid<F extends string>({ entity, items, fields }: Props<F>) {
  const shown = pickFields(entity, fields);
  return (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(15.5rem,100%),1fr))] gap-4">
      {items.map((item) => (
        <li key={item.id}>
          <a
            href={linkTo(entity.store, item.id)}
            className="card-link flex h-full flex-col overflow-hidden"
          >
            {/*#if image*/}
            {entity.picture && (
              <Picture
                source={String(item[entity.picture])}
                alt=""
                className="aspect-8/5 w-full border-b border-line"
              />
            )}
            {/*#end*/}
            <span className="flex flex-1 flex-col gap-2 p-4">
              <span className="font-display leading-snug font-semibold text-balance">
                {itemTitle(entity, item)}
              </span>
              <Facts item={item} fields={shown} />
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
