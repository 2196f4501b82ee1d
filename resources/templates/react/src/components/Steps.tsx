import { innerHeading, Section, type SectionHead } from "./Section";

interface Props extends SectionHead {
  items: readonly { title: string; text?: string }[];
}

/** How it works, step after step. */
export function Steps({ items, ...head }: Props) {
  const Title = innerHeading(head);
  const columns = items.length > 3 ? "@2xl:grid-cols-2 @4xl:grid-cols-4" : "@3xl:grid-cols-3";
  return (
    <Section {...head}>
      <ol className={`grid gap-x-8 gap-y-9 ${columns}`}>
        {items.map(({ title, text }, index) => (
          <li key={title} className="flex gap-4 border-t-2 border-accent-line pt-5 @3xl:block">
            <span
              className="font-display text-4xl leading-none font-semibold text-accent-ink tabular-nums"
              aria-hidden
            >
              {index + 1}
            </span>
            <div className="@3xl:mt-4">
              <Title className="font-display text-lg font-semibold">{title}</Title>
              {text && <p className="mt-1.5 text-pretty text-muted">{text}</p>}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}
