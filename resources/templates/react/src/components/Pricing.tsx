import { Check } from "lucide-react";
import { labels } from "../lib/labels";
import type { LinkText } from "./HeroText";
import { innerHeading, Section, type SectionHead } from "./Section";
import { SectionLink } from "./SectionLink";

interface Plan {
  name: string;
  price?: string;
  /** What it holds. */
  points?: readonly string[];
  button?: LinkText;
  /** Whether it stands out. */
  popular?: boolean;
}

interface Props extends SectionHead {
  items: readonly Plan[];
}

/** Plans with their prices. */
export function Pricing({ items, ...head }: Props) {
  return (
    <Section {...head} isCentred>
      <ul className="flex flex-wrap items-stretch justify-center gap-5">
        {items.map((plan) => (
          <PlanCard key={plan.name} {...plan} title={innerHeading(head)} />
        ))}
      </ul>
    </Section>
  );
}

function PlanCard({ title: Title, ...plan }: Plan & { title: "h2" | "h3" }) {
  const { name, price, points = [], button, popular } = plan;
  const [amount, ...rest] = splitPrice(price ?? "");
  return (
    <li
      className={`card relative flex w-full max-w-sm flex-col p-7 @2xl:min-w-64 @2xl:flex-1 ${popular ? "border-accent shadow-lg ring-1 ring-accent" : ""}`}
    >
      {popular && (
        <p className="absolute -top-3.5 left-6 rounded-full bg-accent px-3 py-1 text-xs font-semibold text-on-accent">
          {labels.mostPopular}
        </p>
      )}
      <Title className="font-display text-lg font-semibold">{name}</Title>
      {price && (
        <p className="mt-3 text-muted">
          <span className="font-display text-4xl font-semibold tracking-tight text-ink">
            {amount}
          </span>
          {rest}
        </p>
      )}
      {points.length > 0 && (
        <ul className="mt-6 grid gap-2.5">
          {points.map((point) => (
            <li key={point} className="flex gap-2.5">
              <Check className="mt-1 size-4 shrink-0 text-accent-ink" aria-hidden />
              {point}
            </li>
          ))}
        </ul>
      )}
      {button && (
        <div className="mt-auto pt-8">
          <SectionLink
            to={button.to}
            aria-label={button.text.includes(name) ? undefined : `${button.text}: ${name}`}
            className={`big-button w-full ${popular ? "bg-accent text-on-accent hover:bg-accent-hover" : "border border-strong hover:bg-hover"}`}
          >
            {button.text}
          </SectionLink>
        </div>
      )}
    </li>
  );
}

/** "€9 a month" in what is written large and the rest. */
function splitPrice(price: string): string[] {
  const found = /^(\D{0,4}\d[\d.,]*\s?[€$£¥]?)(\s.+)?$/.exec(price);
  return found ? [found[1], found[2] ?? ""] : [price];
}
