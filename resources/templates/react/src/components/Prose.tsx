import { headingId } from "../lib/sections";
import { innerHeading, Section, type SectionHead } from "./Section";

export interface Text {
  heading: string;
  body?: string;
}

interface Props extends SectionHead {
  items: readonly Text[];
}

/** Paragraphs under their headings. */
export function Prose({ items, ...head }: Props) {
  const Heading = innerHeading(head);
  const isWide = !head.heading && items.length > 1;
  return (
    <Section {...head} isBeside>
      {items.length > 0 && (
        <div className={isWide ? "prose prose-wide" : "prose"}>
          {items.map(({ heading, body }) => (
            <div key={heading}>
              <Heading id={headingId(heading)} tabIndex={-1} className="prose-heading">
                {heading}
              </Heading>
              {body && <p className="prose-body">{body}</p>}
            </div>
          ))}
        </div>
      )}
    </Section>
  );
}
