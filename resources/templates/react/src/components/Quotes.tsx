import { Quote } from "lucide-react";
import { Monogram } from "./Monogram";
import { Section, type SectionHead } from "./Section";

interface Said {
  text: string;
  who?: string;
  role?: string;
}

interface Props extends SectionHead {
  items: readonly Said[];
}

/** What people say. */
export function Quotes({ items, ...head }: Props) {
  if (items.length === 1) {
    return (
      <Section {...head} isCentred>
        <figure className="mx-auto max-w-3xl text-center">
          <Quote className="mx-auto mb-6 size-9 text-accent-ink" aria-hidden />
          <blockquote className="font-display text-2xl leading-snug font-medium text-balance @3xl:text-3xl">
            {items[0].text}
          </blockquote>
          <Speaker {...items[0]} className="mt-8 justify-center" />
        </figure>
      </Section>
    );
  }
  return (
    <Section {...head} isCentred>
      <ul
        className={`grid gap-5 @2xl:grid-cols-2 ${items.length % 3 === 0 ? "@4xl:grid-cols-3" : ""}`}
      >
        {items.map((said) => (
          <li key={said.text}>
            <figure className="card flex h-full flex-col p-6">
              <Quote className="mb-4 size-6 text-accent-ink" aria-hidden />
              <blockquote className="text-lg leading-relaxed text-pretty">{said.text}</blockquote>
              <Speaker {...said} className="mt-auto pt-6" />
            </figure>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Speaker({ who, role, className }: Omit<Said, "text"> & { className: string }) {
  if (!who) return null;
  return (
    <figcaption className={`flex items-center gap-3 text-left ${className}`}>
      <Monogram name={who} className="size-10 text-sm" />
      <span>
        <span className="block font-medium">{who}</span>
        {role && <span className="block text-sm text-muted">{role}</span>}
      </span>
    </figcaption>
  );
}
