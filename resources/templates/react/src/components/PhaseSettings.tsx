import { ChevronRight } from "lucide-react";
import { useId } from "react";
import { labels } from "../lib/labels";
import type { PhasePlan } from "../lib/phases";

interface Props {
  plan: PhasePlan;
  onChange: (plan: PhasePlan) => void;
}

/** How long each phase lasts, and how many rounds there are. */
export function PhaseSettings({ plan, onChange }: Props) {
  const setMinutes = (index: number, minutes: number) =>
    onChange({
      ...plan,
      phases: plan.phases.map((phase, at) =>
        at === index ? { ...phase, seconds: Math.round(minutes * 60) } : phase,
      ),
    });
  return (
    <details className="card group mt-4">
      <summary className="flex list-none items-center gap-2 rounded-xl px-5 py-3.5 text-sm font-medium hover:bg-hover">
        <ChevronRight
          className="size-4 text-muted transition-transform group-open:rotate-90"
          aria-hidden
        />
        {labels.changeTimes}
      </summary>
      <div className="grid gap-4 px-5 pt-1 pb-5 sm:grid-cols-2">
        {plan.phases.map((phase, index) => (
          <Minutes
            key={index}
            label={`${phase.label} (${labels.minutes})`}
            value={phase.seconds / 60}
            smallest={0.05}
            onChange={(minutes) => setMinutes(index, minutes)}
          />
        ))}
        {plan.phases.length > 1 && (
          <Minutes
            label={labels.rounds}
            value={plan.rounds}
            smallest={0}
            onChange={(rounds) => onChange({ ...plan, rounds: Math.round(rounds) })}
          />
        )}
      </div>
    </details>
  );
}

interface MinutesProps {
  label: string;
  value: number;
  smallest: number;
  onChange: (value: number) => void;
}

function Minutes({ label, value, smallest, onChange }: MinutesProps) {
  const id = useId();
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <input
        id={id}
        type="number"
        inputMode="decimal"
        min={smallest}
        max={999}
        step="any"
        defaultValue={Number(value.toFixed(2))}
        onChange={({ target }) => {
          if (target.validity.valid && target.value) onChange(target.valueAsNumber);
        }}
        className="control tabular-nums"
      />
    </div>
  );
}
