import { Check } from "lucide-react";
import { updateItem } from "../lib/items";
import type { Entity, Field, Item } from "../lib/schema";

interface Props {
  entity: Entity;
  item: Item;
  /** A choice whose options are steps. */
  field: Field;
}

/** The steps of a workflow: which ones are behind, where the item is, and where it can go. */
export function FlowSteps({ entity, item, field }: Props) {
  const steps = field.options ?? [];
  const at = steps.indexOf(String(item[field.key]));
  return (
    <ol aria-label={field.label} className="card mb-4 flex flex-wrap gap-1 p-1.5">
      {steps.map((step, index) => (
        <li key={step} className="min-w-24 flex-1">
          <button
            type="button"
            aria-current={index === at ? "step" : undefined}
            onClick={() => updateItem(entity, item, { [field.key]: step })}
            className={`flex w-full items-center justify-center gap-2 rounded-lg px-2 py-2 text-sm font-medium transition-colors aria-[current]:bg-accent-soft aria-[current]:text-accent-ink ${index < at ? "text-ink" : "text-muted"} hover:bg-hover`}
          >
            <span
              aria-hidden
              className={`grid size-5 shrink-0 place-items-center rounded-full text-xs tabular-nums ${index <= at ? "bg-accent text-on-accent" : "border border-strong text-muted"}`}
            >
              {index < at ? <Check className="size-3" strokeWidth={3} /> : index + 1}
            </span>
            <span className="truncate">{step}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
