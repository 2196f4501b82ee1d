import { ChevronRight } from "lucide-react";
import { linkTo } from "../lib/router";
import { pickFields, type Entity, type Item, type Values } from "../lib/schema";
import { itemTitle } from "../lib/titles";
import { CheckButton } from "./CheckButton"; //? bool
import { Facts } from "./Facts";
import { Picture } from "./Picture"; //? image

interface Props<F extends string> {
  entity: Entity<Values, F>;
  items: readonly Item[];
  /** What a row shows beside its title. */
  fields: readonly F[];
}

/** Items one under the other. */
export function ItemList<F extends string>({ entity, items, fields }: Props<F>) {
  const shown = pickFields(entity, fields);
  const check = shown.find((field) => field.kind === "bool"); //? bool
  return (
    <ul className="card divide-y divide-line overflow-hidden">
      {items.map((item) => (
        <li key={item.id} className="flex items-center">
          {/*#if bool*/}
          {check && <CheckButton entity={entity} item={item} field={check} />}
          {/*#end*/}
          <a href={linkTo(entity.store, item.id)} className="row-link min-w-0 flex-1">
            {/*#if image*/}
            {entity.picture && (
              <Picture
                source={String(item[entity.picture])}
                alt=""
                className="size-11 shrink-0 rounded-md"
              />
            )}
            {/*#end*/}
            <span className="flex min-w-0 flex-1 flex-col gap-x-6 gap-y-1 sm:flex-row sm:items-center sm:justify-between">
              <span className="truncate font-medium sm:max-w-3/5 sm:shrink-0">{itemTitle(entity, item)}</span>
              {/*#if bool*/}
              <Facts item={item} fields={shown.filter((field) => field !== check)} />
              {/*#end*/}
              {/*#if !bool*/}
              <Facts item={item} fields={shown} />
              {/*#end*/}
            </span>
            <ChevronRight className="size-4 shrink-0 text-faint" aria-hidden />
          </a>
        </li>
      ))}
    </ul>
  );
}
