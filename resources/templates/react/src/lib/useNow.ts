import { useEffect, useState } from "react";

/** The time in milliseconds, as it goes by; it stands still while `isRunning` is off. */
export function useNow(isRunning: boolean, everyMs: number): number {
  const [now, setNow] = useState(Date.now);

  useEffect(() => {
    if (!isRunning) return;
    const look = () => setNow(Date.now());
    look();
    const timer = setInterval(look, everyMs);
    // A tab that slept looks at the clock as soon as it wakes.
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [isRunning, everyMs]);

  return now;
}
