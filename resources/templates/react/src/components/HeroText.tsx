import { ArrowRight } from "lucide-react";
import { SectionLink } from "./SectionLink";

export interface LinkText {
  text: string;
  /** An address in this app: "#/home#prices". */
  to: string;
}

export interface HeroContent {
  headline: string;
  text?: string;
  button?: LinkText;
  second?: LinkText;
}

interface Props extends HeroContent {
  isCentred?: boolean;
  /** Whether it stands on the strong accent. */
  isInverse?: boolean;
}

/** Headline, text and buttons at the top of a page. */
export function HeroText({ headline, text, button, second, isCentred, isInverse }: Props) {
  const first = isInverse
    ? "bg-white text-accent-900 outline-white hover:bg-accent-50"
    : "bg-accent text-on-accent shadow-md hover:bg-accent-hover";
  const other = isInverse ? "text-white outline-white hover:bg-white/15" : "text-ink hover:bg-hover";
  return (
    <div className={isCentred ? "grid justify-items-center text-center" : ""}>
      <h1
        className={`font-display leading-[1.08] font-semibold tracking-tight text-balance ${headline.length > 60 ? "text-4xl @2xl:text-5xl" : "text-4xl @lg:text-5xl @4xl:text-6xl"}`}
      >
        {headline}
      </h1>
      {text && (
        <p
          className={`mt-6 max-w-xl text-lg @3xl:text-xl ${isCentred ? "text-balance" : "text-pretty"} ${isInverse ? "text-white/90" : "text-muted"}`}
        >
          {text}
        </p>
      )}
      {button && (
        <div
          className={`mt-9 flex w-full flex-wrap gap-3 ${isCentred ? "justify-center" : ""}`}
        >
          <SectionLink to={button.to} className={`big-button ${first}`}>
            {button.text}
          </SectionLink>
          {second && (
            <SectionLink to={second.to} className={`big-button ${other}`}>
              {second.text}
              <ArrowRight className="size-4" aria-hidden />
            </SectionLink>
          )}
        </div>
      )}
    </div>
  );
}
