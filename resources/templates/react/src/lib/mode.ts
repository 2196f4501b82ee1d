import { useSyncExternalStore } from "react";

export const modes = ["light", "dark", "system"] as const;
export type Mode = (typeof modes)[number];

const KEY = "mode";
const page = document.documentElement;
const chosen = localStorage.getItem(KEY);

// index.html carries the mode that the app starts with; what the person chose goes first.
if (isMode(chosen)) page.dataset.mode = chosen;

function isMode(value: string | null | undefined): value is Mode {
  return modes.some((mode) => mode === value);
}

function readMode(): Mode {
  return isMode(page.dataset.mode) ? page.dataset.mode : "system";
}

export function setMode(mode: Mode) {
  page.dataset.mode = mode;
  localStorage.setItem(KEY, mode);
}

function subscribe(listener: () => void) {
  const observer = new MutationObserver(listener);
  observer.observe(page, { attributeFilter: ["data-mode"] });
  return () => observer.disconnect();
}

export function useMode(): Mode {
  return useSyncExternalStore(subscribe, readMode);
}
