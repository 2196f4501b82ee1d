import { linkTo } from "../lib/router";
import type { Entity, Field, Item } from "../lib/schema";
import { itemTitle } from "../lib/titles";
import { Facts } from "./Facts";
import { MoveMenu } from "./MoveMenu";

interface Props {
  entity: Entity;
  item: Item;
  fields: readonly Field[];
  /** Where it can go. */
  columns: readonly string[];
  onMove: (column: string) => void;
}

/** A card to drag from column to column. */
export function BoardCard({ entity, item, fields, columns, onMove }: Props) {
  return (
    <li
      draggable
      onDragStart={(event) => event.dataTransfer.setData("text/plain", item.id)}
      className="card-link group relative flex cursor-grab flex-col gap-2 p-3 active:cursor-grabbing"
    >
      <span className="flex items-start gap-2">
        <a
          href={linkTo(entity.store, item.id)}
          draggable={false}
          className="min-w-0 flex-1 text-sm leading-snug font-medium after:absolute after:inset-0"
        >
          {itemTitle(entity, item)}
        </a>
        <MoveMenu title={itemTitle(entity, item)} columns={columns} onMove={onMove} />
      </span>
      <Facts item={item} fields={fields} />
    </li>
  );
}
