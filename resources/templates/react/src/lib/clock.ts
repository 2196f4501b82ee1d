import { useStored } from "./stored";
import { useNow } from "./useNow";

/** A clock that can be stopped. It keeps moments, not ticks, and so is right even after a sleep or a reload. */
export interface Clock {
  /** When it was started; null while it stands. */
  since: number | null;
  /** Milliseconds that had gone by before that. */
  before: number;
  /** What it was set up for; a clock for something else does not count. */
  purpose?: string;
}

const STOPPED: Clock = { since: null, before: 0 };

export function elapsed(clock: Clock, now: number): number {
  return clock.before + (clock.since === null ? 0 : Math.max(0, now - clock.since));
}

/** A stopped or running clock that stays on this device under its name. */
export function useClock(store: string, everyMs: number, purpose = "") {
  const [stored, setClock] = useStored(store, STOPPED);
  const clock = (stored.purpose ?? "") === purpose ? stored : STOPPED;
  const isRunning = clock.since !== null;
  const now = useNow(isRunning, everyMs);
  const at = (before: number, runs: boolean) =>
    setClock({ since: runs ? Date.now() : null, before, purpose });

  return {
    isRunning,
    elapsedMs: elapsed(clock, Math.max(now, clock.since ?? 0)),
    toggle: () => at(elapsed(clock, Date.now()), !isRunning),
    stop: (atMs: number) => at(atMs, false),
    jump: (toMs: number) => at(toMs, isRunning),
    restart: () => at(0, true),
    reset: () => setClock(STOPPED),
  };
}

const two = (value: number) => String(value).padStart(2, "0");

/** "4:05", "1:02:30" */
export function formatSeconds(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return hours > 0
    ? `${hours}:${two(minutes)}:${two(whole % 60)}`
    : `${minutes}:${two(whole % 60)}`;
}

/** "00:12.34" */
export function formatHundredths(ms: number): string {
  const whole = Math.floor(ms / 10);
  const minutes = Math.floor(whole / 6000);
  const hours = Math.floor(minutes / 60);
  const start = hours > 0 ? `${hours}:${two(minutes % 60)}` : two(minutes);
  return `${start}:${two(Math.floor(whole / 100) % 60)}.${two(whole % 100)}`;
}
