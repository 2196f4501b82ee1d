import type { ReactNode } from "react";

const TINTS = 6;

interface Props {
  children: ReactNode;
  /** Which of the six tints; grey without it. */
  tint?: number;
}

/** A short word on a tinted ground. */
export function Badge({ children, tint }: Props) {
  const colors = tint === undefined || tint < 0 ? "bg-hover text-muted" : `tint-${tint % TINTS}`;
  return (
    <span className={`inline-flex max-w-full items-center truncate rounded-md px-2 py-0.5 text-xs font-medium ${colors}`}>
      {children}
    </span>
  );
}
