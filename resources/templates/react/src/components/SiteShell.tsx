import type { LucideIcon } from "lucide-react";
import type { ComponentType, ReactNode } from "react";
import { labels } from "../lib/labels";
import type { LinkText } from "./HeroText";
import { SampleNotice } from "./SampleNotice"; //? samples
import { SiteBar } from "./SiteBar";
import { SiteFooter } from "./SiteFooter";
import { Toaster } from "./Toaster";

export interface SitePage {
  path: string;
  title: string;
  page: ComponentType;
  /** The sections that the top bar leads to. */
  sections?: readonly { id: string; title: string }[];
  /** Whether it is a form; other pages of what the app keeps stand in the footer. */
  isForm?: boolean;
  /** What it keeps, by its place in addresses. */
  store?: string;
}

export interface SiteProps {
  name: string;
  icon: LucideIcon;
  description?: string;
  pages: readonly SitePage[];
  /** The path of the page on the screen. */
  current: string;
  /** The one thing to do here, at the end of the top bar. */
  action?: LinkText;
  /** The last line. */
  footer?: string;
}

interface Props extends SiteProps {
  /** Whether the page has no sections and needs a margin. */
  plain: boolean;
  children: ReactNode;
}

/** The frame of a website: top bar, page, footer. */
export function SiteShell({ plain, children, ...site }: Props) {
  return (
    <div className="flex min-h-dvh flex-col">
      <a href="#content" className="skip-link" onClick={skipToContent}>
        {labels.skip}
      </a>
      <SiteBar {...site} />
      <main
        id="content"
        tabIndex={-1}
        className={`flex-1 outline-none ${plain ? "mx-auto w-full max-w-6xl px-5 py-10 sm:px-8 sm:py-14" : ""}`}
      >
        {children}
        {/*#if samples*/}
        <div className={plain ? "" : "px-5 pb-10 sm:px-8"}>
          <div className="mx-auto max-w-6xl">
            <SampleNotice />
          </div>
        </div>
        {/*#end*/}
      </main>
      <SiteFooter {...site} />
      <Toaster />
    </div>
  );
}

function skipToContent(event: React.MouseEvent) {
  event.preventDefault();
  document.getElementById("content")?.focus();
}
