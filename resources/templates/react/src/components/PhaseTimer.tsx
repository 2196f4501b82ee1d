import { Pause, Play, RotateCcw, SkipForward, Volume2, VolumeX } from "lucide-react";
import { useEffect } from "react";
import { chimeIn } from "../lib/chime";
import { formatSeconds, useClock } from "../lib/clock";
import { labels } from "../lib/labels";
import { placeIn, type PhasePlan } from "../lib/phases";
import { useShortcuts } from "../lib/shortcuts";
import { useStored } from "../lib/stored";
import { useTitle } from "../lib/useTitle";
import { Button } from "./Button";
import { IconButton } from "./IconButton";
import { PageHeader } from "./PageHeader";
import { PhaseSettings } from "./PhaseSettings";
import { ProgressRing } from "./ProgressRing";

interface Props {
  title: string;
  content: PhasePlan;
  /** Where the time and the settings are kept on this device. */
  store: string;
}

/** Counts down one stretch of time, or several in turn and in rounds. */
export function PhaseTimer({ title, content, store }: Props) {
  const [plan, setPlan] = usePlan(store, content);
  const [isMuted, setMuted] = useStored(`${store}-muted`, false);
  const clock = useClock(store, 200, JSON.stringify(plan));
  const place = placeIn(plan, clock.elapsedMs / 1000);
  const phase = plan.phases[place.phase];
  const isUntouched = clock.elapsedMs === 0 && !clock.isRunning;
  const length = plan.phases.reduce((sum, one) => sum + one.seconds, 0);
  const shown = formatSeconds(Math.ceil(place.left));
  const roundStart = (place.round - 1) * length;
  const startOf = (index: number) =>
    (roundStart + plan.phases.slice(0, index).reduce((sum, one) => sum + one.seconds, 0)) * 1000;
  const skip = () => clock.jump((place.began + phase.seconds) * 1000);
  const press = () => (place.isOver ? clock.restart() : clock.toggle());

  useShortcuts([" "], press);
  useTitle(clock.isRunning ? `${shown} ${phase.label}` : "");
  const isHeard = clock.isRunning && !place.isOver && !isMuted;
  useEffect(() => {
    if (isHeard) return chimeIn(place.left);
  }, [place.began, isHeard]);
  useEffect(() => {
    if (place.isOver && clock.isRunning) clock.stop(length * plan.rounds * 1000);
  });

  return (
    <div className="mx-auto max-w-xl">
      <PageHeader title={title}>
        <IconButton
          icon={isMuted ? VolumeX : Volume2}
          label={isMuted ? labels.soundOn : labels.soundOff}
          onClick={() => setMuted(!isMuted)}
          className="-mr-2"
        />
      </PageHeader>
      <section className="card grid gap-8 px-5 py-8 sm:py-10">
        <ProgressRing share={phase.seconds ? place.left / phase.seconds : 0}>
          <p className="text-sm font-medium text-accent-ink" aria-live="polite">
            {place.isOver ? labels.timeIsUp : phase.label}
          </p>
          <p
            role="timer"
            className="font-display text-5xl font-semibold tracking-tight tabular-nums sm:text-6xl"
          >
            {shown}
          </p>
          {plan.rounds !== 1 && (
            <p className="text-sm text-muted tabular-nums">
              {labels.round} {place.round}
              {plan.rounds > 0 && ` / ${plan.rounds}`}
            </p>
          )}
        </ProgressRing>
        <div className="flex flex-wrap justify-center gap-2">
          <Button onClick={clock.reset} disabled={isUntouched}>
            <RotateCcw className="size-4" aria-hidden />
            {labels.reset}
          </Button>
          <Button tone="primary" onClick={press} className="min-w-28">
            {clock.isRunning ? (
              <Pause className="size-4" aria-hidden />
            ) : (
              <Play className="size-4" aria-hidden />
            )}
            {clock.isRunning
              ? labels.pause
              : place.isOver
                ? labels.again
                : isUntouched
                  ? labels.start
                  : labels.goOn}
          </Button>
          {plan.phases.length > 1 && (
            <Button onClick={skip} disabled={place.isOver}>
              <SkipForward className="size-4" aria-hidden />
              {labels.skipPhase}
            </Button>
          )}
        </div>
        {plan.phases.length > 1 && (
          <PhaseList
            plan={plan}
            current={place.phase}
            onGo={(index) => clock.jump(startOf(index))}
          />
        )}
      </section>
      <PhaseSettings
        plan={plan}
        onChange={(next) => {
          setPlan(next);
          clock.reset();
        }}
      />
    </div>
  );
}

interface OwnPlan {
  /** The plan that it changes; once that is another one, it no longer counts. */
  of: string;
  seconds: number[];
  rounds: number;
}

/** The plan, with the times that the person set instead of those it came with. */
function usePlan(store: string, content: PhasePlan): [PhasePlan, (plan: PhasePlan) => void] {
  const [own, setOwn] = useStored<OwnPlan | null>(`${store}-plan`, null);
  const of = JSON.stringify(content);
  const change = (plan: PhasePlan) =>
    setOwn({ of, seconds: plan.phases.map((one) => one.seconds), rounds: plan.rounds });
  if (own?.of !== of) return [content, change];
  const phases = content.phases.map((one, index) => ({ ...one, seconds: own.seconds[index] }));
  return [{ phases, rounds: own.rounds }, change];
}

interface ListProps {
  plan: PhasePlan;
  current: number;
  onGo: (phase: number) => void;
}

/** All phases, to go to any of them. */
function PhaseList({ plan, current, onGo }: ListProps) {
  return (
    <ol className="flex flex-wrap justify-center gap-2 text-xs">
      {plan.phases.map((phase, index) => (
        <li key={index}>
          <button
            type="button"
            aria-current={index === current ? "step" : undefined}
            onClick={() => onGo(index)}
            className="rounded-full border border-line px-3 py-1 text-muted tabular-nums transition-colors hover:bg-hover aria-[current]:border-transparent aria-[current]:bg-accent-soft aria-[current]:font-semibold aria-[current]:text-accent-ink"
          >
            {phase.label} {formatSeconds(phase.seconds)}
          </button>
        </li>
      ))}
    </ol>
  );
}
