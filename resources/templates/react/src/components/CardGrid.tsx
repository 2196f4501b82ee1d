import { linkTo } from "../lib/router";
import { isEmpty, itemTitle, pickFields, type Entity, type Item, type Values } from "../lib/schema";
import { FieldValue } from "./FieldValue";
import { Picture } from "./Picture"; //? image

interface Props<F extends string> {
  entity: Entity<Values, F>;
  items: readonly Item[];
  /** What a card shows below its title. */
  fields: readonly F[];
}

/** Items as cards that lead to their details. */
export function CardGrid<F extends string>({ entity, items, fields }: Props<F>) {
  return (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(15.5rem,100%),1fr))] gap-4">
      {items.map((item) => (
        <li key={item.id}>
          <Card entity={entity} item={item} fields={fields} />
        </li>
      ))}
    </ul>
  );
}

function Card<F extends string>({ entity, item, fields }: Omit<Props<F>, "items"> & { item: Item }) {
  const shown = pickFields(entity, fields).filter((field) => !isEmpty(item[field.key]));
  return (
    <a href={linkTo(entity.store, item.id)} className="card-link flex h-full flex-col overflow-hidden">
      {/*#if image*/}
      {entity.picture && <Picture source={String(item[entity.picture])} alt="" className="aspect-8/5 w-full" />}
      {/*#end*/}
      <span className="flex flex-1 flex-col gap-2.5 p-4">
        <span className="font-display leading-snug font-semibold text-balance">{itemTitle(entity, item)}</span>
        <span className="grid gap-1.5 text-sm">
          {shown.map((field) => (
            <span key={field.key} className="flex min-w-0 items-center justify-between gap-3">
              <span className="shrink-0 text-muted">{field.label}</span>
              <span className="min-w-0 truncate text-right">
                <FieldValue field={field} value={item[field.key]} />
              </span>
            </span>
          ))}
        </span>
      </span>
    </a>
  );
}
