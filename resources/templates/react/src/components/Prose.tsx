import { headingId } from "../lib/sections";
import { Section, type SectionHead } from "./Section";

export interface Text {
  heading: string;
  body?: string;
}

interface Props extends SectionHead {
  items: readonly Text[];
}

/** Paragraphs under their headings. */
export function Prose({ items, ...head }: Props) {
  const Heading = head.heading ? "h3" : "h2";
  return (
    <Section {...head} isBeside>
      {items.length > 0 && (
        <div className="prose">
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
