import { ChevronRight, Plus } from "lucide-react";
import { useState } from "react";
import { useItems } from "../lib/items";
import { linkTo } from "../lib/router";
import type { Entity, Values } from "../lib/schema";
import { itemTitle } from "../lib/titles";
import { Button } from "./Button";
import { FormDialog } from "./FormDialog";

interface Props<F extends string> {
  entity: Entity<Values, F>;
  /** The field of `entity` that points here. */
  by: F;
  /** The item that is pointed to. */
  id: string;
}

/** The items that point to this one. */
export function RelatedItems<F extends string>({ entity, by, id }: Props<F>) {
  const [isAdding, setIsAdding] = useState(false);
  const items = useItems(entity).filter((item) => item[by] === id);
  return (
    <section className="mt-8">
      <header className="mb-2 flex items-center justify-between">
        <h2 className="font-display font-semibold">
          {entity.many} <span className="font-normal text-faint tabular-nums">{items.length}</span>
        </h2>
        <Button tone="quiet" onClick={() => setIsAdding(true)}>
          <Plus className="size-4" aria-hidden />
          {entity.add}
        </Button>
      </header>
      {items.length > 0 && (
        <ul className="card divide-y divide-line overflow-hidden">
          {items.map((item) => (
            <li key={item.id}>
              <a href={linkTo(entity.store, item.id)} className="row-link justify-between">
                <span className="truncate">{itemTitle(entity, item)}</span>
                <ChevronRight className="size-4 shrink-0 text-faint" aria-hidden />
              </a>
            </li>
          ))}
        </ul>
      )}
      {isAdding && (
        <FormDialog entity={entity} start={{ [by]: id }} onClose={() => setIsAdding(false)} />
      )}
    </section>
  );
}
