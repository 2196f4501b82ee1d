import { Check } from "lucide-react";
import { readDate } from "../lib/dates";
import { lastDays, toggleDay } from "../lib/streaks";

interface Props {
  /** What is done, for those who can't see where the days stand. */
  title: string;
  days: readonly string[];
  onChange: (days: string[]) => void;
}

const SHOWN = 14;
const ON_PHONES = 7;

const dayName = new Intl.DateTimeFormat(undefined, { dateStyle: "full" });
const weekday = new Intl.DateTimeFormat(undefined, { weekday: "short" });

/** The last days, each a button to tick: two weeks, or one on a phone. */
export function DayChecks({ title, days, onChange }: Props) {
  const shown = lastDays(SHOWN);
  return (
    <div
      role="group"
      aria-label={title}
      className="grid max-w-2xl grid-cols-7 gap-1 sm:grid-cols-14"
    >
      {shown.map((day, index) => {
        const isDone = days.includes(day);
        const isToday = index === SHOWN - 1;
        return (
          <button
            key={day}
            type="button"
            aria-pressed={isDone}
            aria-current={isToday ? "date" : undefined}
            aria-label={`${title}: ${dayName.format(readDate(day))}`}
            onClick={() => onChange(toggleDay(days, day))}
            className={`group flex-col items-center gap-1 rounded-md py-1 text-[0.6875rem] ${index < SHOWN - ON_PHONES ? "hidden sm:flex" : "flex"} ${isToday ? "font-semibold text-ink" : "text-muted"}`}
          >
            <span aria-hidden>{weekday.format(readDate(day)).slice(0, 2)}</span>
            <span
              aria-hidden
              className={`grid size-8 place-items-center rounded-full border text-xs tabular-nums transition-colors group-aria-pressed:border-accent group-aria-pressed:bg-accent group-aria-pressed:text-on-accent ${isToday ? "border-2 border-accent" : "border-line group-hover:border-strong"}`}
            >
              {isDone ? <Check className="size-4" strokeWidth={3} /> : readDate(day).getDate()}
            </span>
          </button>
        );
      })}
    </div>
  );
}
