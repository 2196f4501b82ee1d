import type { ReactNode } from "react";
import { Monogram } from "./Monogram";

interface Props {
  who?: string;
  when?: string;
  /** What else there is to say. */
  children?: ReactNode;
}

/** Who wrote it, and when. */
export function Byline({ who, when, children }: Props) {
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-2 text-muted">
      {who && <Monogram name={who} className="size-10 text-sm" />}
      {who && <span className="font-medium text-ink">{who}</span>}
      {when && <span>{longDate(when)}</span>}
      {children && <span>{children}</span>}
    </p>
  );
}

/** "2026-03-09" as people write it; other words stay as they are. */
function longDate(when: string) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(when)) return when;
  const text = new Intl.DateTimeFormat(undefined, { dateStyle: "long" }).format(
    new Date(`${when}T12:00`),
  );
  return <time dateTime={when}>{text}</time>;
}
