import type { ReactNode } from "react";

/** Sections side by side where there is room. */
export function Columns({ children }: { children: ReactNode }) {
  return (
    <div className="section">
      <div className="columns section-body grid grid-cols-1 items-start gap-x-16 gap-y-14 @3xl:grid-cols-2">
        {children}
      </div>
    </div>
  );
}
