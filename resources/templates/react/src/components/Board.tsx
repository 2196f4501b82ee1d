import { useState } from "react";
import { updateItem } from "../lib/items";
import { fieldOf, pickFields, type Entity, type Item, type Values } from "../lib/schema";
import { BoardCard } from "./BoardCard";
import { BoardColumn } from "./BoardColumn";
import { FormDialog } from "./FormDialog";

interface Props<F extends string> {
  entity: Entity<Values, F>;
  items: readonly Item[];
  /** The choice whose options are the columns. */
  by: F;
  /** What a card shows below its title. */
  fields: readonly F[];
}

/** Columns of cards: drag a card to another column, or use its menu. */
export function Board<F extends string>({ entity, items, by, fields }: Props<F>) {
  const [adding, setAdding] = useState<string>();
  const field = fieldOf(entity, by);
  const options = field.options ?? [];
  const shown = pickFields(entity, fields);

  const isIn = (item: Item, column: string) =>
    column ? item[by] === column : !options.includes(String(item[by]));
  const hasLoose = items.some((item) => isIn(item, ""));

  const move = (id: string, column: string) => {
    const item = items.find((one) => one.id === id);
    if (item && !isIn(item, column)) updateItem(entity, item, { [by]: column });
  };

  return (
    <div className="-mx-4 flex snap-x scroll-px-4 items-start gap-4 overflow-x-auto px-4 pb-4 sm:-mx-8 sm:scroll-px-8 sm:px-8">
      {(hasLoose ? [...options, ""] : options).map((column) => (
        <BoardColumn
          key={column}
          field={field}
          option={column}
          addLabel={entity.add}
          onAdd={() => setAdding(column)}
          onDrop={(id) => move(id, column)}
        >
          {items
            .filter((item) => isIn(item, column))
            .map((item) => (
              <BoardCard
                key={item.id}
                entity={entity}
                item={item}
                fields={shown}
                columns={options.filter((option) => option !== column)}
                onMove={(to) => move(item.id, to)}
              />
            ))}
        </BoardColumn>
      ))}
      {adding !== undefined && (
        <FormDialog entity={entity} start={{ [by]: adding }} onClose={() => setAdding(undefined)} />
      )}
    </div>
  );
}
