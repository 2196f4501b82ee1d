import { innerHeading, Section, type SectionHead } from "./Section";

interface Dish {
  name: string;
  price?: string;
  text?: string;
}

interface Group {
  heading?: string;
  text?: string;
  items: readonly Dish[];
}

interface Props extends SectionHead {
  items?: readonly Dish[];
  /** Several lists, such as starters and mains. */
  groups?: readonly Group[];
}

/** What there is, with prices. */
export function Menu({ items = [], groups, ...head }: Props) {
  const Title = innerHeading(head);
  if (groups) {
    return (
      <Section {...head} isCentred>
        <div className="gap-x-16 @3xl:columns-2">
          {groups.map((group) => (
            <div key={group.heading} className="mb-12 break-inside-avoid">
              {group.heading && (
                <Title className="font-display text-xl font-semibold text-accent-ink">
                  {group.heading}
                </Title>
              )}
              {group.text && <p className="mt-1 text-muted">{group.text}</p>}
              <Dishes items={group.items} />
            </div>
          ))}
        </div>
      </Section>
    );
  }
  return (
    <Section {...head} isCentred>
      <div className={items.length > 5 ? "gap-x-16 @3xl:columns-2" : "mx-auto max-w-2xl"}>
        <Dishes items={items} />
      </div>
    </Section>
  );
}

function Dishes({ items }: { items: readonly Dish[] }) {
  return (
    <ul>
      {items.map(({ name, price, text }) => (
        <li key={name} className="break-inside-avoid py-3">
          <div className="flex items-baseline gap-3">
            <span className="font-medium">{name}</span>
            <span className="min-w-6 flex-1 border-b-2 border-dotted border-strong" aria-hidden />
            {price && <span className="font-medium text-accent-ink tabular-nums">{price}</span>}
          </div>
          {text && <p className="max-w-prose pr-16 text-sm text-muted">{text}</p>}
        </li>
      ))}
    </ul>
  );
}
