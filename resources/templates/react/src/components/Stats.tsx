import { Section, type SectionHead } from "./Section";

interface Props extends SectionHead {
  items: readonly { value: string; label?: string }[];
}

/** Figures to be proud of. */
export function Stats({ items, ...head }: Props) {
  return (
    <Section {...head} isCentred>
      <dl className="flex flex-wrap justify-center gap-x-16 gap-y-10">
        {items.map(({ value, label }) => (
          <div key={`${value} ${label}`} className="flex min-w-32 flex-col-reverse text-center">
            <dt className="mt-2 text-muted">{label}</dt>
            <dd className="font-display text-4xl leading-none font-semibold tracking-tight text-accent-ink @3xl:text-5xl">
              {value}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
