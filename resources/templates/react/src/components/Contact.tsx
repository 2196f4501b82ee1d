import { AtSign, Link, Mail, MapPin, Phone } from "lucide-react";
import { contactKind, contactLink, type ContactWay } from "../lib/contacts";
import { Section, type SectionHead } from "./Section";

const icons = { phone: Phone, email: Mail, link: Link, address: MapPin, other: AtSign };

interface Props extends SectionHead {
  items: readonly ContactWay[];
}

/** Ways to get in touch. */
export function Contact({ items, ...head }: Props) {
  return (
    <Section {...head}>
      <ul className="grid max-w-4xl grid-cols-[repeat(auto-fit,minmax(min(17rem,100%),1fr))] gap-x-8 gap-y-7">
        {items.map((way) => (
          <Way key={`${way.label} ${way.value}`} {...way} />
        ))}
      </ul>
    </Section>
  );
}

function Way(way: ContactWay) {
  const Icon = icons[contactKind(way)];
  const address = contactLink(way);
  return (
    <li className="flex items-center gap-4">
      <span className="icon-tile">
        <Icon className="size-5" aria-hidden />
      </span>
      <span className="min-w-0">
        <span className="block text-sm text-muted">{way.label}</span>
        {address ? (
          <a href={address} className="link text-lg break-words" rel="noreferrer">
            {way.value}
          </a>
        ) : (
          <span className="block text-lg font-medium">{way.value}</span>
        )}
      </span>
    </li>
  );
}
