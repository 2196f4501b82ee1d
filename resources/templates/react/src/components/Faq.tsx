import { ChevronDown } from "lucide-react";
import { innerHeading, Section, type SectionHead } from "./Section";

interface Props extends SectionHead {
  items: readonly { question: string; answer: string }[];
}

/** Questions that open to their answers, by mouse and by keyboard. */
export function Faq({ items, ...head }: Props) {
  const Title = innerHeading(head);
  return (
    <Section {...head} isBeside>
      <div className="divide-y divide-line border-y border-line">
        {items.map(({ question, answer }) => (
          <details key={question} className="faq-item group">
            <summary className="flex list-none items-center justify-between gap-4 rounded-sm py-5 hover:text-accent-ink">
              <Title className="text-lg font-medium">{question}</Title>
              <ChevronDown
                className="size-5 shrink-0 text-faint transition-transform duration-200 group-open:rotate-180"
                aria-hidden
              />
            </summary>
            <p className="max-w-prose pb-6 text-pretty text-muted">{answer}</p>
          </details>
        ))}
      </div>
    </Section>
  );
}
