import { labels } from "../lib/labels";
import { linkTo } from "../lib/router";
import { SectionLink } from "./SectionLink";
import type { SiteProps } from "./SiteShell";

/** Who we are again, and every way to go. */
export function SiteFooter({ name, icon: Icon, description, pages, footer }: SiteProps) {
  const toRead = pages.filter((page) => !page.store || page.isForm);
  const kept = pages.filter((page) => page.store && !page.isForm);
  const sections = toRead.flatMap(({ path, sections = [] }) =>
    sections.map(({ id, title }) => ({ to: `${linkTo(path)}#${id}`, title })),
  );
  const links = toRead.map(({ path, title }) => ({ to: linkTo(path), title }));
  return (
    <footer className="border-t border-line bg-sidebar px-5 sm:px-8">
      <div className="mx-auto grid max-w-6xl gap-10 py-12 sm:grid-cols-[2fr_1fr_1fr]">
        <div>
          <p className="flex items-center gap-2.5 font-display text-lg font-semibold tracking-tight">
            <Icon className="size-5 text-accent-ink" aria-hidden />
            {name}
          </p>
          {description && <p className="mt-2 max-w-sm text-pretty text-muted">{description}</p>}
        </div>
        <Links
          title={toRead.length > 1 ? labels.pages : toRead[0].title}
          links={toRead.length > 1 ? links : sections}
        />
        <Links
          title={labels.onThisDevice}
          links={kept.map(({ path, title }) => ({ to: linkTo(path), title }))}
        />
      </div>
      {footer && (
        <p className="mx-auto max-w-6xl border-t border-line py-6 text-sm text-muted">{footer}</p>
      )}
    </footer>
  );
}

interface LinksProps {
  title: string;
  links: readonly { to: string; title: string }[];
}

function Links({ title, links }: LinksProps) {
  if (links.length === 0) return null;
  return (
    <nav aria-label={title}>
      <p className="mb-3 text-sm font-semibold">{title}</p>
      <ul className="grid gap-2.5 text-sm">
        {links.map(({ to, title: text }) => (
          <li key={to}>
            <SectionLink to={to} className="rounded-sm text-muted hover:text-ink hover:underline">
              {text}
            </SectionLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
