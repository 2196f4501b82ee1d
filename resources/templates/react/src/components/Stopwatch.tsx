import { Flag, Pause, Play, RotateCcw } from "lucide-react";
import { formatHundredths, useClock } from "../lib/clock";
import { labels } from "../lib/labels";
import { useShortcuts } from "../lib/shortcuts";
import { useStored } from "../lib/stored";
import { useTitle } from "../lib/useTitle";
import { Button } from "./Button";
import { PageHeader } from "./PageHeader";

interface Props {
  title: string;
  /** Where the time and the laps are kept on this device. */
  store: string;
}

/** Measures time, with laps. */
export function Stopwatch({ title, store }: Props) {
  const clock = useClock(store, 33);
  const [laps, setLaps] = useStored<number[]>(`${store}-laps`, []);
  const isUntouched = !clock.isRunning && clock.elapsedMs === 0;
  useShortcuts([" "], clock.toggle);
  useTitle(clock.isRunning ? formatHundredths(clock.elapsedMs).slice(0, -3) : "");
  const reset = () => {
    clock.reset();
    setLaps([]);
  };

  return (
    <div className="mx-auto max-w-xl">
      <PageHeader title={title} />
      <section className="card grid justify-items-center gap-8 px-5 py-12">
        <p
          role="timer"
          className="font-display text-5xl font-semibold tracking-tight tabular-nums sm:text-7xl"
        >
          {formatHundredths(clock.elapsedMs)}
        </p>
        <div className="flex flex-wrap justify-center gap-2">
          <Button onClick={reset} disabled={isUntouched && laps.length === 0}>
            <RotateCcw className="size-4" aria-hidden />
            {labels.reset}
          </Button>
          <Button tone="primary" onClick={clock.toggle} className="min-w-28">
            {clock.isRunning ? (
              <Pause className="size-4" aria-hidden />
            ) : (
              <Play className="size-4" aria-hidden />
            )}
            {clock.isRunning ? labels.pause : isUntouched ? labels.start : labels.goOn}
          </Button>
          <Button disabled={!clock.isRunning} onClick={() => setLaps([...laps, clock.elapsedMs])}>
            <Flag className="size-4" aria-hidden />
            {labels.lap}
          </Button>
        </div>
      </section>
      {laps.length > 0 && <Laps laps={laps} />}
    </div>
  );
}

function Laps({ laps }: { laps: readonly number[] }) {
  const rows = laps.map((total, index) => ({ total, own: total - (laps[index - 1] ?? 0) }));
  return (
    <table className="card mt-4 w-full border-separate border-spacing-0 text-sm tabular-nums">
      <thead className="text-left text-xs text-muted">
        <tr>
          <th className="px-5 py-2.5 font-medium">{labels.lap}</th>
          <th className="px-5 py-2.5 text-right font-medium">{labels.time}</th>
          <th className="px-5 py-2.5 text-right font-medium">{labels.total}</th>
        </tr>
      </thead>
      <tbody>
        {rows
          .map((row, index) => (
            <tr key={index} className="[&>td]:border-t [&>td]:border-line">
              <td className="px-5 py-2.5 text-muted">{index + 1}</td>
              <td className="px-5 py-2.5 text-right font-medium">{formatHundredths(row.own)}</td>
              <td className="px-5 py-2.5 text-right text-muted">{formatHundredths(row.total)}</td>
            </tr>
          ))
          .reverse()}
      </tbody>
    </table>
  );
}
