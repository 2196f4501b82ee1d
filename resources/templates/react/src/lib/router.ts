import { useSyncExternalStore } from "react";

/** An address in the app: "#/recipes" is a page, "#/recipes/4f2a" an item. */
export interface Route {
  path: string;
  id?: string;
}

export function readRoute(hash: string): Route {
  const [path = "", id] = hash.replace(/^#\/?/, "").split("/").map(decodeURIComponent);
  return { path, id };
}

export function linkTo(path: string, id?: string): string {
  return id === undefined ? `#/${path}` : `#/${path}/${encodeURIComponent(id)}`;
}

export function goTo(path: string, id?: string) {
  location.hash = linkTo(path, id);
}

function subscribe(listener: () => void) {
  addEventListener("hashchange", listener);
  return () => removeEventListener("hashchange", listener);
}

export function useRoute(): Route {
  return readRoute(useSyncExternalStore(subscribe, () => location.hash));
}
