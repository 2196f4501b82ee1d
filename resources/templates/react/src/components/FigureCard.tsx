import { labels } from "../lib/labels"; //? trend

interface Props {
  label: string;
  /** The figure in words. */
  text: string;
  //#if trend
  /** The figure of each of the last months, this one last. */
  months?: readonly number[];
  /** Says a figure of a month. */
  inWords: (value: number) => string;
  //#end
}

/** One figure, large. */
//#if trend
export function FigureCard({ label, text, months, inWords }: Props) {
  //#end
  //#if !trend
export function FigureCard({ label, text }: Props) {
  //#end
  return (
    <div className="card @container flex flex-col gap-1 p-4 sm:px-5">
      <dt className="text-sm text-muted">{label}</dt>
      <dd className="font-display text-[clamp(1.25rem,13cqw,1.875rem)] leading-tight font-semibold tracking-tight tabular-nums">
        {text}
      </dd>
      {/*#if trend*/}
      {months && (
        <dd className="mt-auto flex items-end justify-between gap-3 pt-2 text-xs text-muted">
          <span>
            <span className="block font-medium text-ink tabular-nums">
              {inWords(months[months.length - 1])} {labels.thisMonth}
            </span>
            <span className="tabular-nums">
              {inWords(months[months.length - 2])} {labels.lastMonth}
            </span>
          </span>
          <Sparkbars values={months} />
        </dd>
      )}
      {/*#end*/}
    </div>
  );
}
//#if trend

const BAR = 5;
const STEP = 8;
const HEIGHT = 26;

/** The last months as small bars; the figures beside them say it in words. */
function Sparkbars({ values }: { values: readonly number[] }) {
  const top = Math.max(...values, 0) || 1;
  return (
    <svg aria-hidden width={values.length * STEP} height={HEIGHT} className="hidden shrink-0 @[10.5rem]:block">
      {values.map((value, index) => {
        const height = Math.max((Math.max(value, 0) / top) * HEIGHT, 2);
        return (
          <rect
            key={index}
            x={index * STEP}
            y={HEIGHT - height}
            width={BAR}
            height={height}
            rx={1.5}
            className={index === values.length - 1 ? "fill-chart-1" : "fill-accent-line"}
          />
        );
      })}
    </svg>
  );
}
//#end
