import { Plus } from "lucide-react";
import { useState, type DragEvent, type ReactNode } from "react";
import { labels } from "../lib/labels";
import type { Field } from "../lib/schema";
import { tintOf } from "../lib/tints";
import { Badge } from "./Badge";
import { IconButton } from "./IconButton";

interface Props {
  field: Field;
  /** The option that the cards of this column have; "" for none. */
  option: string;
  addLabel: string;
  onAdd: () => void;
  /** A card with this id was dropped here. */
  onDrop: (id: string) => void;
  children: readonly ReactNode[];
}

/** A column of a board. */
export function BoardColumn({ field, option, addLabel, onAdd, onDrop, children }: Props) {
  const [isOver, setIsOver] = useState(false);
  const title = option || `${labels.none} ${field.label.toLowerCase()}`;

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    onDrop(event.dataTransfer.getData("text/plain"));
  };

  return (
    <section
      aria-label={title}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={(event) => setIsOver(event.currentTarget.contains(event.relatedTarget as Node))}
      onDrop={drop}
      className={`flex w-68 shrink-0 snap-start flex-col gap-2 rounded-xl border p-2 transition-colors sm:min-w-52 sm:flex-1 ${isOver ? "border-accent bg-accent-soft" : "border-transparent bg-sidebar"}`}
    >
      <header className="flex items-center gap-2 pl-2">
        <h2 className="min-w-0 truncate">
          <Badge tint={option ? tintOf(option, field.options) : "grey"}>{title}</Badge>
        </h2>
        <span className="text-sm text-faint tabular-nums">{children.length}</span>
        <IconButton
          icon={Plus}
          label={`${addLabel}: ${title}`}
          onClick={onAdd}
          className="ml-auto"
        />
      </header>
      <ul className="flex min-h-24 flex-col gap-2">{children}</ul>
    </section>
  );
}
