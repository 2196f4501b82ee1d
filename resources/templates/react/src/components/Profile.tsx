import { AtSign, Link, Mail, MapPin, Phone } from "lucide-react";
import { contactKind, contactLink, type ContactWay } from "../lib/contacts";
import type { Fact } from "./FactRows";
import type { LinkText } from "./HeroText";
import { Monogram } from "./Monogram";
import { SectionLink } from "./SectionLink";

const icons = { phone: Phone, email: Mail, link: Link, address: MapPin, other: AtSign };

interface Props {
  headline: string;
  text?: string;
  button?: LinkText;
  /** Ways to get in touch. */
  links?: readonly ContactWay[];
  facts?: readonly Fact[];
}

/** Who somebody is, at the top of their page. */
export function Profile({ headline, text, button, links = [], facts = [] }: Props) {
  return (
    <div className="section hero-glow @3xl:py-24">
      <div className="section-body grid items-center gap-x-14 gap-y-8 @3xl:grid-cols-[auto_1fr]">
        <Monogram
          name={headline}
          className="size-28 text-4xl shadow-lg ring-8 ring-surface @3xl:size-52 @3xl:text-7xl"
        />
        <div>
          <h1 className="font-display text-4xl leading-[1.08] font-semibold tracking-tight text-balance @3xl:text-6xl">
            {headline}
          </h1>
          {text && (
            <p className="mt-5 max-w-2xl text-lg text-pretty text-muted @3xl:text-xl">{text}</p>
          )}
          {facts.length > 0 && (
            <dl className="mt-7 flex flex-wrap gap-x-10 gap-y-4">
              {facts.map(({ label, value }) => (
                <div key={label}>
                  <dt className="text-sm text-muted">{label}</dt>
                  <dd className="font-medium">{value}</dd>
                </div>
              ))}
            </dl>
          )}
          <div className="mt-8 flex flex-wrap items-center gap-x-3 gap-y-2.5">
            {button && (
              <SectionLink
                to={button.to}
                className="big-button bg-accent text-on-accent shadow-md hover:bg-accent-hover"
              >
                {button.text}
              </SectionLink>
            )}
            {links.map((way) => (
              <QuickLink key={`${way.label} ${way.value}`} {...way} />
            ))}
          </div>
        </div>
      </div>
    </div>
  );
}

function QuickLink(way: ContactWay) {
  const address = contactLink(way);
  const Icon = icons[contactKind(way)];
  if (!address) return null;
  return (
    <a
      href={address}
      rel="noreferrer"
      aria-label={`${way.label}: ${way.value}`}
      title={way.value}
      className="grid size-12 place-items-center rounded-lg border border-line bg-surface text-muted transition-colors hover:border-strong hover:text-ink"
    >
      <Icon className="size-5" aria-hidden />
    </a>
  );
}
