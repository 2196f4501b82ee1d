import type { ReactNode } from "react";
import { HeroText, type HeroContent } from "./HeroText";

/** Text over artwork that fills the whole width. */
export function HeroBleed({ art, ...content }: HeroContent & { art: ReactNode }) {
  return (
    <div className="section relative isolate grid min-h-[26rem] items-center overflow-clip bg-accent-900 text-white @3xl:min-h-[36rem]">
      <div className="art-deep absolute inset-0 -z-10" aria-hidden>
        {art}
        <div className="hero-shade absolute inset-0" />
      </div>
      <div className="section-body">
        <div className="max-w-2xl">
          <HeroText {...content} isInverse />
        </div>
      </div>
    </div>
  );
}
