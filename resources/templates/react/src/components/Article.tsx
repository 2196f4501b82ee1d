import type { ReactNode } from "react";
import { linkTo, useRoute } from "../lib/router";
import { headingId } from "../lib/sections";
import { labels } from "../lib/labels";
import { FactRows, type Fact } from "./FactRows";
import { Monogram } from "./Monogram";
import type { Text } from "./Prose";
import { SectionLink } from "./SectionLink";

const WORDS_A_MINUTE = 220;
const LEAST_FOR_CONTENTS = 4;

interface Texts {
  id: string;
  heading?: string;
  text?: string;
  items: readonly Text[];
}

interface Props {
  headline: string;
  text?: string;
  who?: string;
  when?: string;
  /** What is read, to count its words and list its headings. */
  texts: readonly Texts[];
  facts?: readonly Fact[];
  children?: ReactNode;
}

/** Something longer to read: title, author, contents, facts beside it, and the text. */
export function Article({ headline, text, who, when, texts, facts = [], children }: Props) {
  const headings = texts.flatMap((one) => [
    ...(one.heading ? [{ id: one.id, heading: one.heading }] : []),
    ...one.items.map(({ heading }) => ({ id: headingId(heading), heading })),
  ]);
  const hasContents = headings.length >= LEAST_FOR_CONTENTS;
  const hasAside = hasContents || facts.length > 0;
  return (
    <article className="section">
      <header className="section-body article-width">
        <h1 className="font-display text-4xl leading-[1.1] font-semibold tracking-tight text-balance @3xl:text-5xl">
          {headline}
        </h1>
        {text && <p className="mt-5 max-w-3xl text-xl text-pretty text-muted">{text}</p>}
        <Byline who={who} when={when} minutes={minutes(text, texts)} />
      </header>
      <div
        className={`section-body article-width mt-10 grid gap-x-16 gap-y-10 ${hasAside ? "@4xl:grid-cols-[minmax(0,1fr)_16rem]" : ""}`}
      >
        {hasAside && (
          <aside className="grid content-start gap-8 @4xl:sticky @4xl:top-24 @4xl:order-last @4xl:self-start">
            {hasContents && <Contents headings={headings} />}
            {facts.length > 0 && (
              <div className="card px-5 py-2">
                <FactRows items={facts} />
              </div>
            )}
          </aside>
        )}
        <div className="article @container max-w-prose min-w-0">{children}</div>
      </div>
    </article>
  );
}

function Byline({ who, when, minutes }: { who?: string; when?: string; minutes: number }) {
  return (
    <div className="mt-7 flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line pb-7 text-muted">
      {who && <Monogram name={who} className="size-10 text-sm" />}
      {who && <span className="font-medium text-ink">{who}</span>}
      {when && <span>{longDate(when)}</span>}
      <span>
        {minutes} {labels.minutesToRead}
      </span>
    </div>
  );
}

function Contents({ headings }: { headings: readonly { id: string; heading: string }[] }) {
  const { path } = useRoute();
  return (
    <nav aria-label={labels.onThisPage} className="border-l-2 border-accent-line pl-5">
      <p className="mb-2 text-sm font-semibold">{labels.onThisPage}</p>
      <ul className="grid gap-2 text-sm">
        {headings.map(({ id, heading }) => (
          <li key={id}>
            <SectionLink to={`${linkTo(path)}#${id}`} className="link font-normal text-muted">
              {heading}
            </SectionLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** "2026-03-09" as people write it; other words stay as they are. */
function longDate(when: string) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(when)) return when;
  const text = new Intl.DateTimeFormat(undefined, { dateStyle: "long" }).format(
    new Date(`${when}T12:00`),
  );
  return <time dateTime={when}>{text}</time>;
}

function minutes(lead = "", texts: readonly Texts[]): number {
  const all = texts.flatMap((one) => [
    one.heading,
    one.text,
    ...one.items.flatMap(({ heading, body }) => [heading, body]),
  ]);
  const words = [lead, ...all].join(" ").split(/\s+/).filter(Boolean).length;
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}
