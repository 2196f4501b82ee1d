import { Star } from "lucide-react";
import { labels } from "../lib/labels";

const STARS = [1, 2, 3, 4, 5];

/** A rating to look at. */
export function Stars({ value }: { value: number }) {
  return (
    <span role="img" aria-label={`${value} ${labels.ofFive}`} className="inline-flex gap-px">
      {STARS.map((stars) => (
        <Star
          key={stars}
          aria-hidden
          className={`size-4 ${stars <= Math.round(value) ? "fill-star text-star" : "fill-strong/40 text-transparent"}`}
        />
      ))}
    </span>
  );
}
