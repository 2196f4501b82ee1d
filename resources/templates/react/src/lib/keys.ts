import { useEffect, useEffectEvent } from "react";

/** Runs something when a single key is pressed outside of inputs and dialogs. */
export function useKey(key: string, run: () => void) {
  const handle = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof Element && event.target.closest("input, textarea, select, dialog"))
      return;
    event.preventDefault();
    run();
  });

  useEffect(() => {
    addEventListener("keydown", handle);
    return () => removeEventListener("keydown", handle);
  }, []);
}
