import type { AnchorHTMLAttributes } from "react";
import { repeatSection } from "../lib/sections";

interface Props extends AnchorHTMLAttributes<HTMLAnchorElement> {
  /** An address in this app: "#/home#prices". */
  to: string;
}

/** A link to a page or to a section of one. */
export function SectionLink({ to, onClick, ...rest }: Props) {
  return (
    <a
      href={to}
      onClick={(event) => {
        repeatSection(to);
        onClick?.(event);
      }}
      {...rest}
    />
  );
}
