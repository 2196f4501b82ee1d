import type { ReactNode } from "react";

interface Props {
  /** From 0 to 1. */
  share: number;
  children: ReactNode;
}

const RADIUS = 94;
const ROUND = 2 * Math.PI * RADIUS;

/** A ring that empties, with something in its middle. */
export function ProgressRing({ share, children }: Props) {
  return (
    <div className="relative mx-auto aspect-square w-full max-w-72 sm:max-w-80">
      <svg viewBox="0 0 200 200" className="size-full -rotate-90" aria-hidden>
        <circle cx="100" cy="100" r={RADIUS} fill="none" strokeWidth="8" className="stroke-hover" />
        <circle
          cx="100"
          cy="100"
          r={RADIUS}
          fill="none"
          strokeWidth="8"
          strokeLinecap="round"
          strokeDasharray={`${share * ROUND} ${ROUND}`}
          opacity={share > 0 ? 1 : 0}
          className="stroke-accent transition-[stroke-dasharray] duration-200 ease-linear"
        />
      </svg>
      <div className="absolute inset-0 grid place-content-center justify-items-center gap-1 px-8 text-center">
        {children}
      </div>
    </div>
  );
}
