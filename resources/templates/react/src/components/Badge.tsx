import type { ReactNode } from "react";

interface Props {
  children: ReactNode;
  /** Its colour, one of those in index.css. */
  tint?: string;
}

/** A short word on a tinted ground. */
export function Badge({ children, tint = "grey" }: Props) {
  return (
    <span
      className={`inline-flex max-w-full items-center truncate rounded-md px-2 py-0.5 text-xs font-medium tint-${tint}`}
    >
      {children}
    </span>
  );
}
