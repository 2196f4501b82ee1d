import { dueState, type DueState } from "../lib/due";
import { formatValue } from "../lib/format";
import { labels } from "../lib/labels";
import type { Field, Values } from "../lib/schema";
import { Badge } from "./Badge";

const states: Record<DueState, { label: string; tint: string }> = {
  overdue: { label: labels.overdue, tint: "red" },
  today: { label: labels.today, tint: "amber" },
  soon: { label: labels.soon, tint: "blue" },
};

/** A date that says when it is near or past. */
export function DueDate({ field, item }: { field: Field; item: Values }) {
  const state = dueState(field, item);
  return (
    <span title={field.label} className="inline-flex flex-wrap items-center gap-x-1.5">
      <span className="sr-only">{field.label}</span>
      <span className="whitespace-nowrap">{formatValue(field, item[field.key])}</span>
      {state && <Badge tint={states[state].tint}>{states[state].label}</Badge>}
    </span>
  );
}
