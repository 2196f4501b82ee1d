import { FactRows, type Fact } from "./FactRows";
import { Section, type SectionHead } from "./Section";

interface Props extends SectionHead {
  items: readonly Fact[];
}

/** Facts in a table. */
export function FactSheet({ items, ...head }: Props) {
  return (
    <Section {...head} isBeside>
      <div className="max-w-2xl border-y border-line">
        <FactRows items={items} />
      </div>
    </Section>
  );
}
