import { Section, type SectionHead } from "./Section";

interface Props extends SectionHead {
  /** A level in percent makes a bar; other words for it stand beside the skill. */
  items: readonly { name: string; level?: number | string }[];
}

/** What one can do, and how well. */
export function Skills({ items, ...head }: Props) {
  const rated = items.flatMap(({ name, level }) =>
    typeof level === "number" ? [{ name, level: Math.min(level, 100) }] : [],
  );
  const plain = items.filter(({ level }) => typeof level !== "number");
  return (
    <Section {...head} isBeside>
      {rated.length > 0 && (
        <ul className="grid max-w-3xl gap-x-12 gap-y-6 @3xl:grid-cols-[repeat(auto-fit,minmax(18rem,1fr))]">
          {rated.map(({ name, level }) => (
            <li key={name}>
              <div className="mb-2 flex justify-between gap-4">
                <span className="font-medium">{name}</span>
                <span className="text-muted tabular-nums">{level}%</span>
              </div>
              <div className="h-2 overflow-hidden rounded-full bg-accent-soft" aria-hidden>
                <div className="h-full rounded-full bg-accent" style={{ width: `${level}%` }} />
              </div>
            </li>
          ))}
        </ul>
      )}
      {plain.length > 0 && (
        <ul className="mt-8 flex flex-wrap gap-2.5 first:mt-0">
          {plain.map(({ name, level }) => (
            <li
              key={name}
              className="rounded-full bg-accent-soft px-4 py-1.5 font-medium text-accent-ink"
            >
              {name}
              {level && <span className="font-normal"> {level}</span>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
