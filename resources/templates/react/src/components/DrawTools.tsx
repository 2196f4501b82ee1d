import { Eraser } from "lucide-react";
import { labels } from "../lib/labels";

export interface Pen {
  color: string;
  size: number;
  isRubber: boolean;
}

interface Props {
  pen: Pen;
  onChange: (pen: Pen) => void;
}

const colors = ["#1c1c22", "#e03131", "#f08c00", "#2f9e44", "#1971c2", "#9c36b5", "#8d6e54"];
const sizes = [3, 8, 18, 36];

/** Colours, the rubber and widths. */
export function DrawTools({ pen, onChange }: Props) {
  const isOwn = !colors.includes(pen.color);
  return (
    <>
      <div role="group" aria-label={labels.color} className="flex flex-wrap items-center gap-1">
        {colors.map((color) => (
          <button
            key={color}
            type="button"
            aria-label={`${labels.color} ${color}`}
            aria-pressed={!pen.isRubber && color === pen.color}
            onClick={() => onChange({ ...pen, color, isRubber: false })}
            className="grid size-8 place-items-center rounded-full border-2 border-transparent aria-pressed:border-accent"
          >
            <span
              className="size-5 rounded-full border border-line"
              style={{ background: color }}
            />
          </button>
        ))}
        <label
          className={`grid size-8 place-items-center rounded-full border-2 ${isOwn && !pen.isRubber ? "border-accent" : "border-transparent"}`}
          title={labels.otherColor}
        >
          <input
            type="color"
            aria-label={labels.otherColor}
            value={pen.color}
            onChange={(event) => onChange({ ...pen, color: event.target.value, isRubber: false })}
            className="size-5 appearance-none overflow-hidden rounded-full bg-conic from-red-500 via-lime-400 to-blue-500 [&::-webkit-color-swatch-wrapper]:opacity-0"
          />
        </label>
        <button
          type="button"
          aria-label={labels.rubber}
          title={labels.rubber}
          aria-pressed={pen.isRubber}
          onClick={() => onChange({ ...pen, isRubber: !pen.isRubber })}
          className="ml-1 grid size-8 place-items-center rounded-md text-muted hover:bg-hover aria-pressed:bg-accent-soft aria-pressed:text-accent-ink"
        >
          <Eraser className="size-4.5" aria-hidden />
        </button>
      </div>
      <div role="group" aria-label={labels.width} className="flex items-center">
        {sizes.map((size) => (
          <button
            key={size}
            type="button"
            aria-label={`${labels.width} ${size}`}
            aria-pressed={size === pen.size}
            onClick={() => onChange({ ...pen, size })}
            className="grid size-8 place-items-center rounded-md text-muted hover:bg-hover aria-pressed:bg-accent-soft aria-pressed:text-accent-ink"
          >
            <span
              className="rounded-full bg-current"
              style={{ width: 3 + size / 2.2, height: 3 + size / 2.2 }}
            />
          </button>
        ))}
      </div>
    </>
  );
}
