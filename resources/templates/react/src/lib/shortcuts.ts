import { useEffect, useEffectEvent } from "react";

const typing = "input:not([type=range], [type=radio], [type=checkbox]), textarea, select, dialog";

/** Runs something when one of the keys is pressed, but not while somebody types or is on a button. */
export function useShortcuts(keys: readonly string[], run: (key: string) => void) {
  const handle = useEffectEvent((event: KeyboardEvent) => {
    if (!keys.includes(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    const isPress = event.key === " " || event.key === "Enter";
    const busy = isPress ? `${typing}, button, a, summary, [type=checkbox], [type=radio]` : typing;
    if (event.target instanceof Element && event.target.closest(busy)) return;
    event.preventDefault();
    run(event.key);
  });

  useEffect(() => {
    addEventListener("keydown", handle);
    return () => removeEventListener("keydown", handle);
  }, []);
}
