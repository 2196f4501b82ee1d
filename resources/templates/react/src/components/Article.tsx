import type { ReactNode } from "react";
import { linkTo, useRoute } from "../lib/router";
import { headingId } from "../lib/sections";
import { labels } from "../lib/labels";
import { Byline } from "./Byline";
import { FactRows, type Fact } from "./FactRows";
import type { LinkText } from "./HeroText";
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
  button?: LinkText;
  /** What is read, to count its words and list its headings. */
  texts: readonly Texts[];
  facts?: readonly Fact[];
  children?: ReactNode;
}

/** Something longer to read: title, author, contents, facts beside it, and the text. */
export function Article({ texts, facts = [], children, ...head }: Props) {
  const { headline, text, who, when, button } = head;
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
        {button && (
          <SectionLink
            to={button.to}
            className="big-button mt-7 bg-accent text-on-accent hover:bg-accent-hover"
          >
            {button.text}
          </SectionLink>
        )}
        <div className="mt-7 border-b border-line pb-7">
          <Byline who={who} when={when}>
            {minutes(text, texts)} {labels.minutesToRead}
          </Byline>
        </div>
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

function minutes(lead = "", texts: readonly Texts[]): number {
  const all = texts.flatMap((one) => [
    one.heading,
    one.text,
    ...one.items.flatMap(({ heading, body }) => [heading, body]),
  ]);
  const words = [lead, ...all].join(" ").split(/\s+/).filter(Boolean).length;
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}
