import { useSyncExternalStore } from "react";
import { labels } from "./labels";
import { showToast } from "./toasts";

/** Small things that stay on this device, each under its name. */

// Apps that are served from different folders of one host keep their things apart.
const place = `app ${new URL(".", location.href).pathname} `;
const held = new Map<string, { text: string | null; value: unknown }>();
const listeners = new Set<() => void>();

function tellAll() {
  for (const listener of listeners) listener();
}

// Another tab of this app has changed something.
addEventListener("storage", tellAll);

function readText(name: string): string | null {
  try {
    return localStorage.getItem(place + name);
  } catch {
    return held.get(name)?.text ?? null;
  }
}

/** What is stored, or `start`. The same text gives the same value, so that nothing is drawn twice. */
export function readStored<T>(name: string, start: T): T {
  const text = readText(name);
  const known = held.get(name);
  if (known && known.text === text) return known.value as T;
  const value = text === null ? start : fitted(parsed(text), start);
  held.set(name, { text, value });
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What was stored by another version of the app counts only if it has the shape of `start`. */
function fitted<T>(value: unknown, start: T): T {
  if (start === null) return (value ?? null) as T;
  if (typeof value !== typeof start || Array.isArray(value) !== Array.isArray(start)) return start;
  const isRecord = typeof start === "object" && !Array.isArray(start);
  return (isRecord ? { ...start, ...(value as object) } : value) as T;
}

export function writeStored<T>(name: string, value: T) {
  const text = JSON.stringify(value);
  held.set(name, { text, value });
  try {
    localStorage.setItem(place + name, text);
  } catch {
    showToast({ text: labels.notKept, tone: "error" });
  }
  tellAll();
}

/** A value that stays on this device, and a function that changes it. */
export function useStored<T>(name: string, start: T): [T, (change: T | ((old: T) => T)) => void] {
  const value = useSyncExternalStore(subscribe, () => readStored(name, start));
  const change = (next: T | ((old: T) => T)) =>
    writeStored(name, next instanceof Function ? next(readStored(name, start)) : next);
  return [value, change];
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
