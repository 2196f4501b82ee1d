import { Menu, Moon, Sun, X } from "lucide-react";
import { useRef, useState, type KeyboardEvent } from "react";
import { labels } from "../lib/labels";
import { setMode, useMode } from "../lib/mode";
import { linkTo } from "../lib/router";
import { useSection } from "../lib/useSection";
import { IconButton } from "./IconButton";
import { SectionLink } from "./SectionLink";
import type { SitePage, SiteProps } from "./SiteShell";

/** Who we are and where to go: links in a row, or a menu where there is no room. */
export function SiteBar({ name, icon: Icon, pages, current, action }: SiteProps) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLDivElement>(null);
  const links = siteLinks(pages);
  const shown = pages.find(({ path }) => path === current)?.sections ?? [];
  const section = useSection(shown.map(({ id }) => id));
  const here = (to: string) => {
    if (to === linkTo(current)) return "page";
    return section && to === `${linkTo(current)}#${section}` ? "location" : undefined;
  };

  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !isOpen) return;
    setOpen(false);
    button.current?.querySelector("button")?.focus();
  };

  return (
    <header
      onKeyDown={closeOnEscape}
      className="sticky top-0 z-20 border-b border-line bg-canvas/90 px-5 backdrop-blur sm:px-8"
    >
      <div className="mx-auto flex h-16 max-w-6xl items-center gap-3">
        <SectionLink to={linkTo(pages[0].path)} className="mr-auto flex min-w-0 items-center gap-2.5">
          <span className="app-tile">
            <Icon className="size-5" aria-hidden />
          </span>
          <span className="truncate font-display text-lg font-semibold tracking-tight">{name}</span>
        </SectionLink>
        {links.length > 0 && (
          <nav aria-label={labels.pages} className="hidden lg:block">
            <ul className="flex items-center">
              {links.map(({ to, title }) => (
                <li key={to}>
                  <SectionLink to={to} aria-current={here(to)} className="site-link">
                    {title}
                  </SectionLink>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <ModeSwitch />
        {action && (
          <SectionLink
            to={action.to}
            className="button hidden bg-accent text-on-accent hover:bg-accent-hover sm:inline-flex"
          >
            {action.text}
          </SectionLink>
        )}
        {links.length > 0 && (
          <div ref={button} className="lg:hidden">
            <IconButton
              icon={isOpen ? X : Menu}
              label={isOpen ? labels.closeMenu : labels.openMenu}
              aria-expanded={isOpen}
              aria-controls="site-menu"
              onClick={() => setOpen(!isOpen)}
              className="size-10"
            />
          </div>
        )}
      </div>
      {isOpen && (
        <nav
          id="site-menu"
          aria-label={labels.pages}
          className="max-h-[calc(100dvh-4rem)] overflow-y-auto border-t border-line lg:hidden"
        >
          <ul className="mx-auto grid max-w-6xl py-3">
            {links.map(({ to, title }) => (
              <li key={to}>
                <SectionLink
                  to={to}
                  aria-current={here(to)}
                  onClick={() => setOpen(false)}
                  className="site-link block py-3 text-base"
                >
                  {title}
                </SectionLink>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
  );
}

/** The pages; of a site with a single page, its sections. */
function siteLinks(pages: readonly SitePage[]): { to: string; title: string }[] {
  const shown = pages.filter((page) => page.sections || page.isForm);
  if (shown.length > 1) return shown.map(({ path, title }) => ({ to: linkTo(path), title }));
  return shown.flatMap(({ path, sections = [] }) =>
    sections.map(({ id, title }) => ({ to: `${linkTo(path)}#${id}`, title })),
  );
}

function ModeSwitch() {
  const mode = useMode();
  const isDark =
    mode === "dark" || (mode === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
  return (
    <IconButton
      icon={isDark ? Sun : Moon}
      label={isDark ? labels.useLight : labels.useDark}
      onClick={() => setMode(isDark ? "light" : "dark")}
      className="size-10"
    />
  );
}
