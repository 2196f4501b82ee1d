import { linkTo } from "../lib/router";
import { pickFields, type Entity, type Item, type Values } from "../lib/schema";
import { itemTitle } from "../lib/titles";
import { Facts } from "./Facts";
import { Picture } from "./Picture";

interface Props<F extends string> {
  entity: Entity<Values, F>;
  items: readonly Item[];
  /** The field with the picture. */
  by: F;
  /** What is written below a picture, beside the title. */
  fields: readonly F[];
}

/** Large pictures, side by side. */
export function Gallery<F extends string>({ entity, items, by, fields }: Props<F>) {
  return (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(13rem,100%),1fr))] gap-x-4 gap-y-6">
      {items.map((item) => (
        <li key={item.id}>
          <a href={linkTo(entity.store, item.id)} className="group block rounded-xl">
            <span className="block overflow-hidden rounded-xl border border-line">
              <Picture
                source={String(item[by])}
                alt=""
                className="aspect-square w-full transition duration-300 group-hover:scale-103"
              />
            </span>
            <span className="mt-2.5 block truncate text-sm font-medium">
              {itemTitle(entity, item)}
            </span>
            <Facts item={item} fields={pickFields(entity, fields)} />
          </a>
        </li>
      ))}
    </ul>
  );
}
