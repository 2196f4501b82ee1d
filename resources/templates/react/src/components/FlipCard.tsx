import { labels } from "../lib/labels";
import type { Card } from "../lib/leitner";

interface Props {
  card: Card;
  isFlipped: boolean;
  onFlip: () => void;
}

const side =
  "card absolute inset-0 grid place-items-center overflow-y-auto p-6 text-center text-balance backface-hidden";

/** A card that turns over when it is pressed. */
export function FlipCard({ card, isFlipped, onFlip }: Props) {
  return (
    <button
      type="button"
      onClick={onFlip}
      aria-label={`${labels.flip}: ${isFlipped ? card.back : card.front}`}
      className="block h-72 w-full rounded-xl perspective-distant sm:h-80"
    >
      <span
        className={`relative block size-full transition-transform duration-400 transform-3d ${isFlipped ? "rotate-y-180" : ""}`}
      >
        <span aria-hidden={isFlipped} className={side}>
          <span className="font-display text-3xl font-semibold tracking-tight break-words sm:text-4xl">
            {card.front}
          </span>
        </span>
        <span aria-hidden={!isFlipped} className={`${side} rotate-y-180 bg-accent-soft`}>
          <span className="grid gap-3">
            <span className="text-sm text-muted">{card.front}</span>
            <span className="font-display text-3xl font-semibold tracking-tight break-words sm:text-4xl">
              {card.back}
            </span>
          </span>
        </span>
      </span>
      <span className="sr-only" aria-live="polite">
        {isFlipped ? card.back : ""}
      </span>
    </button>
  );
}
