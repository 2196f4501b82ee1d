import type { LucideIcon } from "lucide-react";
import { innerHeading, Section, type SectionHead } from "./Section";

interface Props extends SectionHead {
  items: readonly { title: string; text?: string; icon: LucideIcon }[];
}

/** What is good about it, each with an icon. */
export function Features({ items, ...head }: Props) {
  const Title = innerHeading(head);
  const columns = items.length % 3 === 0 || items.length > 4 ? "@3xl:grid-cols-3" : "";
  return (
    <Section {...head}>
      <ul className={items.length === 1 ? "max-w-xl" : `grid gap-5 @lg:grid-cols-2 ${columns}`}>
        {items.map(({ title, text, icon: Icon }) => (
          <li key={title} className="card flex flex-col gap-4 p-6">
            <span className="icon-tile">
              <Icon className="size-5.5" aria-hidden />
            </span>
            <div>
              <Title className="font-display text-lg font-semibold">{title}</Title>
              {text && <p className="mt-1.5 text-pretty text-muted">{text}</p>}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
