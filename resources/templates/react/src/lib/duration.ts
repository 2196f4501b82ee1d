/** Durations are kept in minutes. */

/** "1 h 20 min" */
export function formatDuration(minutes: number): string {
  const whole = Math.round(Math.abs(minutes));
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  const parts = [hours && `${hours} h`, (rest || !hours) && `${rest} min`].filter(Boolean);
  return (minutes < 0 ? "−" : "") + parts.join(" ");
}

/** Reads "1 h 20 min", "1:20", "1.5h", "90m" or "90"; undefined when it can't be read. */
export function parseDuration(text: string): number | undefined {
  const clean = text.trim().toLowerCase().replace(/,/g, ".");
  const clock = /^(\d+):([0-5]?\d)$/.exec(clean);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  if (/^\d+(\.\d+)?$/.test(clean)) return Number(clean);
  const parts =
    /^(?:(\d+(?:\.\d+)?)\s*d\w*)?\s*(?:(\d+(?:\.\d+)?)\s*h\w*)?\s*(?:(\d+(?:\.\d+)?)\s*m?\w*)?$/.exec(
      clean,
    );
  if (!clean || !parts) return undefined;
  const [days, hours, minutes] = parts.slice(1).map((part) => Number(part ?? 0));
  return Math.round(days * 1440 + hours * 60 + minutes);
}
