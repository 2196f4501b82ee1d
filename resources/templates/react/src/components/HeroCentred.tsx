import type { ReactNode } from "react";
import { HeroText, type HeroContent } from "./HeroText";

/** Text in the middle, a glow behind it, and the artwork below. */
export function HeroCentred({ art, ...content }: HeroContent & { art: ReactNode }) {
  return (
    <div className="section hero-glow overflow-clip pb-0 @3xl:pt-28 @3xl:pb-0">
      <div className="section-body">
        <div className="mx-auto max-w-3xl">
          <HeroText {...content} isCentred />
        </div>
        <div className="mx-auto mt-14 aspect-4/3 max-w-4xl overflow-hidden rounded-t-2xl border border-b-0 border-line shadow-2xl @2xl:mt-18 @2xl:aspect-5/2">
          {art}
        </div>
      </div>
    </div>
  );
}
