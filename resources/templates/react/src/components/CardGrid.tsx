import { linkTo } from "../lib/router";
import { pickFields, type Entity, type Item, type Values } from "../lib/schema";
import { itemTitle } from "../lib/titles";
import { Facts } from "./Facts";
import { NextStep } from "./NextStep"; //? flow
import { Picture } from "./Picture"; //? image
import { SelectBox } from "./SelectBox"; //? bulk

interface Props<F extends string> {
  entity: Entity<Values, F>;
  items: readonly Item[];
  /** What a card shows below its title. */
  fields: readonly F[];
}

/** Items as cards that lead to their details. */
export function CardGrid<F extends string>({ entity, items, fields }: Props<F>) {
  const shown = pickFields(entity, fields);
  const flow = shown.find((field) => field.flow); //? flow
  return (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(15.5rem,100%),1fr))] gap-4">
      {items.map((item) => (
        <li key={item.id} className="card-link relative flex flex-col overflow-hidden">
          {/*#if image*/}
          {entity.picture && (
            <Picture
              source={String(item[entity.picture])}
              alt=""
              className="aspect-8/5 w-full border-b border-line"
            />
          )}
          {/*#end*/}
          {/*#if bulk*/}
          <SelectBox
            id={item.id}
            title={itemTitle(entity, item)}
            className="absolute! top-3 right-3 z-1"
          />
          {/*#end*/}
          <div className="flex flex-1 flex-col gap-2 p-4">
            <a
              href={linkTo(entity.store, item.id)}
              className="font-display leading-snug font-semibold text-balance after:absolute after:inset-0 after:rounded-xl"
            >
              {itemTitle(entity, item)}
            </a>
            <Facts item={item} fields={shown} />
            {/*#if flow*/}
            {flow && (
              <span className="mt-auto pt-1">
                <NextStep entity={entity} item={item} field={flow} />
              </span>
            )}
            {/*#end*/}
          </div>
        </li>
      ))}
    </ul>
  );
}
