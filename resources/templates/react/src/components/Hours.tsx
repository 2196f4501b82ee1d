import { useEffect, useState } from "react";
import { isOpen, isToday, type HoursRow } from "../lib/hours";
import { labels } from "../lib/labels";
import { Section, type SectionHead } from "./Section";

const MINUTE_MS = 60_000;

interface Props extends SectionHead {
  items: readonly HoursRow[];
}

/** Opening hours: today stands out, and it says whether it is open right now. */
export function Hours({ items, ...head }: Props) {
  const now = useMinute();
  const open = isOpen(items, now);
  return (
    <Section {...head}>
      <div className="max-w-xl">
        {open !== undefined && (
          <p
            className={`mb-5 inline-flex items-center gap-2 rounded-full px-3.5 py-1.5 text-sm font-medium ${open ? "bg-good-soft text-good" : "bg-hover text-muted"}`}
          >
            <span className="size-2 rounded-full bg-current" aria-hidden />
            {open ? labels.openNow : labels.closedNow}
          </p>
        )}
        <dl className="divide-y divide-line border-y border-line">
          {items.map((row) => (
            <div
              key={row.days}
              aria-current={isToday(row, now) ? "date" : undefined}
              className="flex justify-between gap-6 py-3.5 aria-[current]:font-semibold aria-[current]:text-accent-ink"
            >
              <dt>{row.days}</dt>
              <dd className="text-right tabular-nums">{row.times}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Section>
  );
}

/** The time, new every minute. */
function useMinute(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
