import { use } from "react";
import { SelectionContext } from "../lib/selection";

interface Props {
  id: string;
  title: string;
  className?: string;
}

/** Ticks an item to change it together with others; there only while somebody is choosing. */
export function SelectBox({ id, title, className = "" }: Props) {
  const selection = use(SelectionContext);
  if (!selection) return null;
  return (
    <input
      type="checkbox"
      aria-label={title}
      checked={selection.chosen.has(id)}
      onChange={() => selection.toggle(id)}
      className={`relative size-4.5 shrink-0 cursor-pointer rounded accent-accent ${className}`}
    />
  );
}
