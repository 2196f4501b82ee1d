import { useSyncExternalStore } from "react";

export interface Toast {
  id: number;
  text: string;
  tone?: "error";
  action?: { label: string; run: () => void };
}

const LIFETIME_MS = 6000;

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function show(next: readonly Toast[]) {
  toasts = next;
  for (const listener of listeners) listener();
}

/** Shows a short message at the bottom of the screen for a few seconds. */
export function showToast(toast: Omit<Toast, "id">) {
  const id = ++lastId;
  show([...toasts.slice(-2), { ...toast, id }]);
  setTimeout(() => hideToast(id), LIFETIME_MS);
}

export function hideToast(id: number) {
  show(toasts.filter((toast) => toast.id !== id));
}

export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    () => toasts,
  );
}
