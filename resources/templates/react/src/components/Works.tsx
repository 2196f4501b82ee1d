import { ArrowUpRight } from "lucide-react";
import type { ComponentType } from "react";
import { webAddress } from "../lib/contacts";
import { labels } from "../lib/labels";
import { innerHeading, Section, type SectionHead } from "./Section";

interface Work {
  title: string;
  text?: string;
  link?: string;
}

interface Props extends SectionHead {
  items: readonly Work[];
  /** What draws the pictures, in turns. */
  arts: readonly ComponentType<{ seed: string }>[];
}

/** Projects to show. */
export function Works({ items, arts, ...head }: Props) {
  return (
    <Section {...head}>
      <ul
        className={`grid gap-x-6 gap-y-10 @xl:grid-cols-2 ${items.length % 3 === 0 ? "@4xl:grid-cols-3" : ""}`}
      >
        {items.map((work, index) => (
          <WorkCard
            key={work.title}
            {...work}
            art={arts[index % arts.length]}
            heading={innerHeading(head)}
          />
        ))}
      </ul>
    </Section>
  );
}

interface CardProps extends Work {
  art: Props["arts"][number];
  heading: "h2" | "h3";
}

function WorkCard({ title, text, link, art: Art, heading: Title }: CardProps) {
  const address = link && webAddress(link);
  return (
    <li>
      <div className="aspect-3/2 overflow-hidden rounded-xl border border-line">
        <Art seed={title} />
      </div>
      <Title className="mt-4 font-display text-lg font-semibold">{title}</Title>
      {text && <p className="mt-1 text-pretty text-muted">{text}</p>}
      {link && (
        <p className="mt-2">
          {address ? (
            <a
              href={address}
              rel="noreferrer"
              aria-label={`${labels.visit} ${title}: ${link}`}
              className="link inline-flex max-w-full items-center gap-1"
            >
              <span className="truncate">{link}</span>
              <ArrowUpRight className="size-4 shrink-0" aria-hidden />
            </a>
          ) : (
            link
          )}
        </p>
      )}
    </li>
  );
}
