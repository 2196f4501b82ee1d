import type { LucideIcon } from "lucide-react";
import { Ellipsis } from "lucide-react"; //? many-pages
import { useState } from "react"; //? many-pages
import type { ComponentType, ReactNode } from "react";
import { labels } from "../lib/labels";
import { linkTo } from "../lib/router";
import { Dialog } from "./Dialog"; //? many-pages
import { ModeToggle } from "./ModeToggle";
import { SampleNotice } from "./SampleNotice"; //? samples
import { Toaster } from "./Toaster";

export interface PageEntry {
  path: string;
  title: string;
  icon: LucideIcon;
  page: ComponentType;
  /** The entity it shows, by its place in addresses. */
  store?: string;
}

/** How many pages the bar of phones holds; with more, the last place opens the rest. */
const MOST_TABS = 5; //? many-pages

interface Props {
  name: string;
  description: string;
  icon: LucideIcon;
  pages: readonly PageEntry[];
  /** The path of the page on the screen. */
  current: string;
  children: ReactNode;
}

/** The frame around every page: who we are, where we can go, and the page itself. */
export function AppShell({ pages, current, children, ...app }: Props) {
  const hasNav = pages.length > 1;
  return (
    <div
      className={hasNav ? "min-h-dvh md:grid md:grid-cols-[15.5rem_minmax(0,1fr)]" : "min-h-dvh"}
    >
      <a href="#content" className="skip-link" onClick={skipToContent}>
        {labels.skip}
      </a>
      <TopBar {...app} onlyOnPhones={hasNav} />
      {hasNav && <SideBar {...app} pages={pages} current={current} />}
      <main
        id="content"
        tabIndex={-1}
        className={`mx-auto w-full max-w-6xl px-4 pt-5 outline-none sm:px-8 sm:pt-9 ${hasNav ? "pb-28 md:pb-16" : "pb-16"}`}
      >
        {children}
        {/*#if samples*/}
        <SampleNotice />
        {/*#end*/}
      </main>
      {hasNav && <TabBar pages={pages} current={current} />}
      <Toaster />
    </div>
  );
}

function skipToContent(event: React.MouseEvent) {
  event.preventDefault();
  document.getElementById("content")?.focus();
}

type AppProps = Pick<Props, "name" | "description" | "icon">;
type NavProps = Pick<Props, "pages" | "current">;

function AppTitle({ name, description, icon: Icon }: AppProps) {
  return (
    <a href="#/" className="flex min-w-0 items-center gap-3 rounded-md">
      <span className="app-tile">
        <Icon className="size-5" aria-hidden />
      </span>
      <span className="min-w-0">
        <span className="block truncate font-display font-semibold tracking-tight">{name}</span>
        {description && (
          <span className="line-clamp-1 text-xs leading-snug text-muted md:line-clamp-2">
            {description}
          </span>
        )}
      </span>
    </a>
  );
}

function TopBar({ onlyOnPhones, ...app }: AppProps & { onlyOnPhones: boolean }) {
  return (
    <header
      className={`sticky top-0 z-20 border-b border-line bg-canvas/85 backdrop-blur ${onlyOnPhones ? "md:hidden" : ""}`}
    >
      <div className="mx-auto flex max-w-6xl items-center justify-between gap-4 px-4 py-2.5 sm:px-8">
        <AppTitle {...app} />
        <ModeToggle />
      </div>
    </header>
  );
}

function SideBar({ pages, current, ...app }: AppProps & NavProps) {
  return (
    <aside className="sticky top-0 hidden h-dvh flex-col gap-7 border-r border-line bg-sidebar px-3 py-5 md:flex">
      <div className="px-2">
        <AppTitle {...app} />
      </div>
      <nav aria-label={labels.pages} className="flex-1 space-y-0.5 overflow-y-auto">
        {pages.map((page) => (
          <NavLink key={page.path} {...page} isCurrent={page.path === current} />
        ))}
      </nav>
      <div className="px-2">
        <ModeToggle />
      </div>
    </aside>
  );
}

function NavLink({ path, title, icon: Icon, isCurrent }: PageEntry & { isCurrent: boolean }) {
  return (
    <a href={linkTo(path)} aria-current={isCurrent ? "page" : undefined} className="nav-link">
      <Icon className="size-4.5 shrink-0" aria-hidden />
      <span className="truncate">{title}</span>
    </a>
  );
}

/** The navigation of phones, at the bottom where thumbs are. */
function TabBar({ pages, current }: NavProps) {
  //#if many-pages
  const [isOpen, setOpen] = useState(false);
  const tabs = pages.length > MOST_TABS ? pages.slice(0, MOST_TABS - 1) : pages;
  const rest = pages.slice(tabs.length);
  //#end
  return (
    <nav
      aria-label={labels.pages}
      className="fixed inset-x-0 bottom-0 z-20 flex border-t border-line bg-surface/95 px-1 pb-[env(safe-area-inset-bottom)] backdrop-blur md:hidden"
    >
      {/*#if many-pages*/}
      {tabs.map((page) => (
        <Tab key={page.path} {...page} isCurrent={page.path === current} />
      ))}
      {rest.length > 0 && (
        <button
          type="button"
          className="tab-link"
          aria-expanded={isOpen}
          aria-current={rest.some((page) => page.path === current) ? "page" : undefined}
          onClick={() => setOpen(true)}
        >
          <Ellipsis className="size-5" aria-hidden />
          {labels.morePages}
        </button>
      )}
      {isOpen && (
        <Dialog title={labels.pages} onClose={() => setOpen(false)}>
          <div className="grid gap-0.5 overflow-y-auto p-3 pb-6" onClick={() => setOpen(false)}>
            {rest.map((page) => (
              <NavLink key={page.path} {...page} isCurrent={page.path === current} />
            ))}
          </div>
        </Dialog>
      )}
      {/*#end*/}
      {/*#if !many-pages*/}
      {pages.map((page) => (
        <Tab key={page.path} {...page} isCurrent={page.path === current} />
      ))}
      {/*#end*/}
    </nav>
  );
}

function Tab({ path, title, icon: Icon, isCurrent }: PageEntry & { isCurrent: boolean }) {
  return (
    <a href={linkTo(path)} aria-current={isCurrent ? "page" : undefined} className="tab-link">
      <Icon className="size-5" aria-hidden />
      <span className="max-w-full truncate">{title}</span>
    </a>
  );
}
