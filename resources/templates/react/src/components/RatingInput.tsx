import { Star } from "lucide-react";
import { labels } from "../lib/labels";
import type { InputProps } from "./FieldInput";

const STARS = [1, 2, 3, 4, 5];

/** One to five stars: arrow keys move, clicking the chosen star clears it. */
export function RatingInput({ id, value, onChange, described }: InputProps<number | null>) {
  return (
    <div
      id={id}
      tabIndex={-1}
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      className="flex w-fit py-1"
      {...described}
    >
      {STARS.map((stars) => (
        <label
          key={stars}
          className="cursor-pointer rounded-md p-0.5 focus-within:outline-2 focus-within:outline-accent"
        >
          <input
            type="radio"
            name={id}
            className="sr-only"
            aria-label={`${stars} ${labels.ofFive}`}
            checked={value === stars}
            onChange={() => onChange(stars)}
            onClick={() => value === stars && onChange(null)}
          />
          <Star
            aria-hidden
            className={`size-6 transition-colors ${stars <= (value ?? 0) ? "fill-star text-star" : "text-strong"}`}
          />
        </label>
      ))}
    </div>
  );
}
