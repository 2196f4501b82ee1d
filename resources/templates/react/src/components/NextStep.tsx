import { ArrowRight } from "lucide-react";
import { updateItem } from "../lib/items";
import { labels } from "../lib/labels";
import type { Entity, Field, Item } from "../lib/schema";
import { itemTitle } from "../lib/titles";

interface Props {
  entity: Entity;
  item: Item;
  /** A choice whose options are steps. */
  field: Field;
}

/** Takes an item to the next step of its workflow; nothing at the last one. */
export function NextStep({ entity, item, field }: Props) {
  const steps = field.options ?? [];
  const next = steps[steps.indexOf(String(item[field.key])) + 1];
  if (!next) return null;
  return (
    <button
      type="button"
      aria-label={`${labels.moveTo} ${next}: ${itemTitle(entity, item)}`}
      title={`${labels.moveTo} ${next}`}
      onClick={() => updateItem(entity, item, { [field.key]: next })}
      className="relative inline-flex h-7 shrink-0 items-center gap-1 rounded-md border border-line bg-surface px-2 text-xs font-medium whitespace-nowrap text-muted transition-colors hover:border-strong hover:text-ink"
    >
      <ArrowRight className="size-3.5" aria-hidden />
      {next}
    </button>
  );
}
