import { Check } from "lucide-react";
import { updateItem } from "../lib/items";
import type { Entity, Field, Item } from "../lib/schema";
import { itemTitle } from "../lib/titles";

interface Props {
  entity: Entity;
  item: Item;
  /** A yes/no field. */
  field: Field;
}

/** Ticks an item off right in the list. */
export function CheckButton({ entity, item, field }: Props) {
  const isOn = item[field.key] === true;
  return (
    <button
      type="button"
      role="checkbox"
      aria-checked={isOn}
      aria-label={`${field.label}: ${itemTitle(entity, item)}`}
      title={field.label}
      onClick={() => updateItem(entity, item, { [field.key]: !isOn })}
      className="ml-4 grid size-5 shrink-0 place-items-center rounded-full border border-strong text-transparent transition-colors hover:border-accent aria-checked:border-accent aria-checked:bg-accent aria-checked:text-on-accent"
    >
      <Check className="size-3.5" strokeWidth={3} aria-hidden />
    </button>
  );
}
