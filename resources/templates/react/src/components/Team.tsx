import { Monogram } from "./Monogram";
import { innerHeading, Section, type SectionHead } from "./Section";

interface Props extends SectionHead {
  items: readonly { name: string; role?: string; text?: string }[];
}

/** The people. */
export function Team({ items, ...head }: Props) {
  const Title = innerHeading(head);
  return (
    <Section {...head}>
      <ul
        className={`grid gap-x-8 gap-y-10 @lg:grid-cols-2 ${items.length % 2 === 0 && items.length < 6 ? "" : "@3xl:grid-cols-3"}`}
      >
        {items.map(({ name, role, text }) => (
          <li key={name} className="flex gap-4">
            <Monogram name={name} className="size-16 text-xl" />
            <div className="min-w-0 pt-1">
              <Title className="font-display text-lg leading-tight font-semibold">{name}</Title>
              {role && <p className="mt-1 text-sm font-medium text-accent-ink">{role}</p>}
              {text && <p className="mt-2 text-pretty text-muted">{text}</p>}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
