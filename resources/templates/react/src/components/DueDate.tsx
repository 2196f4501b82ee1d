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
    <span title={field.label} className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <span className="sr-only">{field.label}</span>
      {formatValue(field, item[field.key])}
      {state && <Badge tint={states[state].tint}>{states[state].label}</Badge>}
    </span>
  );
}
