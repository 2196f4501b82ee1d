import type { ReactNode } from "react";

interface Props {
  title: string;
  /** How many items there are. */
  count?: number;
  /** Buttons. */
  children?: ReactNode;
}

/** The title of a page and what can be done on it. */
export function PageHeader({ title, count, children }: Props) {
  return (
    <header className="mb-5 flex min-h-9 flex-wrap items-center justify-between gap-x-4 gap-y-3">
      <h1 className="flex items-baseline gap-2.5 font-display text-2xl font-semibold tracking-tight">
        {title}
        {count !== undefined && (
          <span className="font-sans text-base font-normal text-faint tabular-nums">{count}</span>
        )}
      </h1>
      {children && <div className="flex items-center gap-2">{children}</div>}
    </header>
  );
}
