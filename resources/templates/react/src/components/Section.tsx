import type { ReactNode } from "react";

export interface SectionHead {
  /** Its place in addresses: #/home#prices. */
  id: string;
  heading?: string;
  text?: string;
}

/** Which headings stand inside a section. */
export function innerHeading({ heading }: SectionHead) {
  return heading ? "h3" : "h2";
}

interface Props extends SectionHead {
  isCentred?: boolean;
  /** Whether the heading stands beside it where there is room. */
  isBeside?: boolean;
  children: ReactNode;
}

/** A part of a page under its heading. */
export function Section({ id, heading, text, isCentred, isBeside, children }: Props) {
  return (
    <section
      id={id}
      tabIndex={-1}
      aria-labelledby={heading ? `${id}-heading` : undefined}
      className="section"
    >
      <div className={`section-body reveal ${isBeside && heading ? "section-beside" : ""}`}>
        {heading && (
          <header
            className={`section-header ${isCentred ? "grid justify-items-center text-center" : ""}`}
          >
            <h2 id={`${id}-heading`} className="section-heading">
              {heading}
            </h2>
            {text && <p className="section-lead">{text}</p>}
          </header>
        )}
        {isBeside ? <div className="min-w-0">{children}</div> : children}
      </div>
    </section>
  );
}
