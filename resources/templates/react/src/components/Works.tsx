import { ArrowUpRight } from "lucide-react";
import { webAddress } from "../lib/contacts";
import { labels } from "../lib/labels";
import { SeededArt } from "./SeededArt";
import { Section, type SectionHead } from "./Section";

interface Work {
  title: string;
  text?: string;
  link?: string;
}

interface Props extends SectionHead {
  items: readonly Work[];
}

/** Projects to show. */
export function Works({ items, ...head }: Props) {
  return (
    <Section {...head}>
      <ul
        className={`grid gap-x-6 gap-y-10 @xl:grid-cols-2 ${items.length % 3 === 0 ? "@4xl:grid-cols-3" : ""}`}
      >
        {items.map((work) => (
          <WorkCard key={work.title} {...work} />
        ))}
      </ul>
    </Section>
  );
}

function WorkCard({ title, text, link }: Work) {
  const address = link && webAddress(link);
  return (
    <li>
      <div className="aspect-3/2 overflow-hidden rounded-xl border border-line">
        <SeededArt seed={title} />
      </div>
      <h3 className="mt-4 font-display text-lg font-semibold">{title}</h3>
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
