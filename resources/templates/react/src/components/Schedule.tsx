import { MapPin } from "lucide-react";
import { innerHeading, Section, type SectionHead } from "./Section";

interface Props extends SectionHead {
  items: readonly { when: string; what: string; where?: string }[];
}

/** What happens when, and where. */
export function Schedule({ items, ...head }: Props) {
  const Title = innerHeading(head);
  return (
    <Section {...head} isBeside>
      <ol className="max-w-3xl border-l-2 border-accent-line">
        {items.map(({ when, what, where }) => (
          <li
            key={`${when} ${what}`}
            className="relative grid gap-x-8 gap-y-1 pb-9 pl-7 last:pb-0 @xl:grid-cols-[11rem_1fr]"
          >
            <span
              className="absolute top-1.5 -left-[0.4375rem] size-3 rounded-full bg-accent ring-4 ring-canvas"
              aria-hidden
            />
            <p className="font-medium text-accent-ink tabular-nums">{when}</p>
            <div>
              <Title className="font-display text-lg leading-snug font-semibold">{what}</Title>
              {where && (
                <p className="mt-1 flex items-center gap-1.5 text-muted">
                  <MapPin className="size-4 shrink-0" aria-hidden />
                  {where}
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}
