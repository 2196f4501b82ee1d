import { labels } from "../lib/labels";
import type { Moment } from "../lib/moments";
import { useNow } from "../lib/useNow";
import { PageHeader } from "./PageHeader";

interface Props {
  title: string;
  content: readonly Moment[];
}

const DAY = 86_400;

/** Days, hours, minutes and seconds until one or more moments. */
export function Countdown({ title, content }: Props) {
  const now = useNow(true, 250);
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={title} />
      <div className="grid gap-4">
        {content.map((moment) => (
          <Until key={moment.what} moment={moment} now={now} />
        ))}
      </div>
    </div>
  );
}

function Until({ moment, now }: { moment: Moment; now: number }) {
  const at = new Date(moment.when.length === 10 ? `${moment.when}T00:00` : moment.when);
  const hasTime = moment.when.length > 10;
  const date = new Intl.DateTimeFormat(undefined, {
    dateStyle: "full",
    timeStyle: hasTime ? "short" : undefined,
  });
  const left = Math.floor((at.getTime() - now) / 1000);
  const passed = Math.floor(-left / DAY);
  const boxes = [
    [labels.days, Math.floor(left / DAY)],
    [labels.hours, Math.floor(left / 3600) % 24],
    [labels.minutes, Math.floor(left / 60) % 60],
    [labels.seconds, left % 60],
  ] as const;

  return (
    <section className="card grid justify-items-center gap-6 px-4 py-10 text-center sm:py-12">
      <div>
        <h2 className="font-display text-xl font-semibold tracking-tight">{moment.what}</h2>
        <p className="mt-1 text-sm text-muted">{date.format(at)}</p>
      </div>
      {left > 0 ? (
        <div role="timer" className="grid w-full max-w-lg grid-cols-4 gap-2 sm:gap-4">
          {boxes.map(([label, value]) => (
            <div key={label} className="rounded-lg bg-accent-soft px-1 py-4">
              <p className="font-display text-3xl font-semibold tabular-nums sm:text-5xl">
                {label === labels.days ? value : String(value).padStart(2, "0")}
              </p>
              <p className="mt-1 text-xs text-accent-ink">{label}</p>
            </div>
          ))}
        </div>
      ) : (
        <p className="font-display text-3xl font-semibold text-accent-ink">
          {passed > 0 ? `${labels.daysAgo}: ${passed}` : labels.itIsHere}
        </p>
      )}
    </section>
  );
}
