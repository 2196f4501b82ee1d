import type { ReactNode } from "react";
import { HeroText, type HeroContent } from "./HeroText";

/** Text on one side, artwork on the other. */
export function HeroSplit({ art, ...content }: HeroContent & { art: ReactNode }) {
  return (
    <div className="section overflow-clip @3xl:py-20">
      <div className="section-body grid items-center gap-12 @4xl:grid-cols-[1.1fr_1fr] @4xl:gap-16">
        <HeroText {...content} />
        <div className="mx-auto aspect-4/3 w-full max-w-xl overflow-hidden rounded-2xl shadow-lg @4xl:aspect-square">
          {art}
        </div>
      </div>
    </div>
  );
}
