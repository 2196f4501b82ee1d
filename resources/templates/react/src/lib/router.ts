import { useSyncExternalStore } from "react";
import { showSection } from "./sections"; //? story

/** An address in the app: "#/recipes" is a page, "#/recipes/4f2a" an item. */
export interface Route {
  path: string;
  id?: string;
  /** A section of the page: "#/home#prices". */ //? story
  section?: string; //? story
}

export function readRoute(hash: string): Route {
  const [address, section] = hash.replace(/^#\/?/, "").split("#"); //? story
  const [path = "", id] = address.split("/").map(decodeURIComponent); //? story
  return { path, id, section: section && decodeURIComponent(section) }; //? story
  const [path = "", id] = hash.replace(/^#\/?/, "").split("/").map(decodeURIComponent); //? !story
  return { path, id }; //? !story
}

export function linkTo(path: string, id?: string): string {
  return id === undefined ? `#/${path}` : `#/${path}/${encodeURIComponent(id)}`;
}

let visited = 0;
const positions = new Map<string, number>();

// Pages remember how far they were scrolled; items begin at the top.
addEventListener("scroll", () => positions.set(location.hash, scrollY), { passive: true });
addEventListener("hashchange", () => {
  visited++;
  const { id, section } = readRoute(location.hash); //? story
  const { id } = readRoute(location.hash); //? !story
  const top = id ? 0 : (positions.get(location.hash) ?? 0);
  requestAnimationFrame(() => showSection(section) || jump(top)); //? story
  requestAnimationFrame(() => jump(top)); //? !story
});

const jump = (top: number) => scrollTo({ top, behavior: "instant" });

/** Goes back to where the person came from, or to the page of all items. */
export function goBack(path: string) {
  if (visited > 0) history.back();
  else location.hash = linkTo(path);
}

function subscribe(listener: () => void) {
  addEventListener("hashchange", listener);
  return () => removeEventListener("hashchange", listener);
}

export function useRoute(): Route {
  return readRoute(useSyncExternalStore(subscribe, () => location.hash));
}
