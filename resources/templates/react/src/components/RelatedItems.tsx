import { Plus } from "lucide-react";
import { useState } from "react";
import { useItems } from "../lib/items";
import type { Entity, Values } from "../lib/schema";
import { Button } from "./Button";
import { FormDialog } from "./FormDialog";
import { ItemList } from "./ItemList";

interface Props<F extends string> {
  entity: Entity<Values, F>;
  /** The field of `entity` that points here. */
  by: F;
  /** The item that is pointed to. */
  id: string;
  /** What a row shows beside its title. */
  fields: readonly F[];
}

/** The items that point to this one. */
export function RelatedItems<F extends string>({ entity, by, id, fields }: Props<F>) {
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
      {items.length > 0 && <ItemList entity={entity} items={items} fields={fields} />}
      {isAdding && (
        <FormDialog entity={entity} start={{ [by]: id }} onClose={() => setIsAdding(false)} />
      )}
    </section>
  );
}
