import { BellRing } from "lucide-react";
import { isPressing } from "../lib/due";
import { labels } from "../lib/labels";
import type { Entity, Item } from "../lib/schema";

interface Props {
  entity: Entity;
  items: readonly Item[];
  /** Whether only these are shown. */
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

/** Says how many items are overdue or due today, and shows only these when it is pressed. */
export function DueNotice({ entity, items, isOn, onChange }: Props) {
  const count = items.filter((item) => isPressing(entity, item)).length;
  if (count === 0 && !isOn) return null;
  return (
    <button
      type="button"
      aria-pressed={isOn}
      onClick={() => onChange(!isOn)}
      className="button border border-line bg-surface text-danger shadow-xs hover:bg-hover aria-pressed:border-danger aria-pressed:bg-danger-soft"
    >
      <BellRing className="size-4" aria-hidden />
      {count} {labels.due}
    </button>
  );
}
