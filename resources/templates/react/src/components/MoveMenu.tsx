import { labels } from "../lib/labels";

interface Props {
  title: string;
  /** Where the card can go. */
  columns: readonly string[];
  onMove: (column: string) => void;
}

/** Moves a card without dragging: for the keyboard, for touch, and for those who'd rather not drag. */
export function MoveMenu({ title, columns, onMove }: Props) {
  return (
    <select
      aria-label={`${labels.moveTo}: ${title}`}
      title={labels.moveTo}
      value=""
      onChange={(event) => onMove(event.target.value)}
      className="move-menu relative size-6 shrink-0 rounded-md opacity-60 group-hover:opacity-100 hover:bg-hover focus-visible:opacity-100"
    >
      <option value="" disabled>
        {labels.moveTo}
      </option>
      {columns.map((column) => (
        <option key={column}>{column}</option>
      ))}
    </select>
  );
}
