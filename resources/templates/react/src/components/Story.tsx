import { useEffect, type ReactNode } from "react";
import { readRoute } from "../lib/router";
import { showSection } from "../lib/sections";

/** A page to read: its sections, one below the other. Shows the section that the address names. */
export function Story({ children }: { children: ReactNode }) {
  useEffect(() => {
    showSection(readRoute(location.hash).section);
  }, []);
  return <div className="story @container">{children}</div>;
}
