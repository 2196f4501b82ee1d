import type { Text } from "./Prose";
import { Section, type SectionHead } from "./Section";

interface Props extends SectionHead {
  items: readonly Text[];
}

/** A single paragraph, large, with its heading beside it. */
export function Statement({ id, items }: Props) {
  const [{ heading, body }] = items;
  return (
    <Section id={id} heading={heading} isBeside>
      {body && (
        <p className="max-w-prose text-xl leading-relaxed text-pretty whitespace-pre-line">
          {body}
        </p>
      )}
    </Section>
  );
}
