import { Check } from "lucide-react";
import { labels } from "../lib/labels";

/** Which step of how many, and what they are called. */
export function WizardProgress({ titles, at }: { titles: readonly string[]; at: number }) {
  return (
    <div className="mb-5">
      <p className="mb-2 text-sm text-muted" role="status">
        {labels.step} {at + 1} {labels.of} {titles.length}
      </p>
      <ol className="flex gap-1.5">
        {titles.map((title, index) => (
          <li
            key={title + index}
            aria-current={index === at ? "step" : undefined}
            className="min-w-0 flex-1"
          >
            <span
              aria-hidden
              className={`block h-1.5 rounded-full transition-colors ${index <= at ? "bg-accent" : "bg-strong/60"}`}
            />
            <span
              className={`mt-1.5 hidden items-center gap-1 text-xs sm:flex ${index === at ? "font-medium text-ink" : "text-muted"}`}
            >
              {index < at && <Check className="size-3.5 shrink-0 text-good" aria-hidden />}
              <span className="truncate">{title}</span>
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
