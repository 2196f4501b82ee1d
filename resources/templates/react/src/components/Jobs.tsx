import { innerHeading, Section, type SectionHead } from "./Section";

interface Props extends SectionHead {
  items: readonly { role: string; where?: string; when?: string }[];
}

/** Where one worked and learnt. */
export function Jobs({ items, ...head }: Props) {
  const Title = innerHeading(head);
  return (
    <Section {...head} isBeside>
      <ol className="max-w-3xl divide-y divide-line border-y border-line">
        {items.map(({ role, where, when }) => (
          <li
            key={`${role} ${where} ${when}`}
            className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1 py-5"
          >
            <div>
              <Title className="font-display text-lg font-semibold">{role}</Title>
              {where && <p className="text-muted">{where}</p>}
            </div>
            {when && <p className="text-muted tabular-nums">{when}</p>}
          </li>
        ))}
      </ol>
    </Section>
  );
}
