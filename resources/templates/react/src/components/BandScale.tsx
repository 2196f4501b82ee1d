import { bandOf, type Band } from "../lib/calculation";
import { formatNumber } from "../lib/figures";

interface Props {
  bands: readonly Band[];
  value: number;
}

/** What a figure means: all bands from low to high, with the one it lies in marked. */
export function BandScale({ bands, value }: Props) {
  const current = bandOf(bands, value);
  return (
    <div>
      <div aria-hidden className="mb-3 flex gap-1">
        {bands.map((band, index) => (
          <span
            key={band.from}
            className={`h-2 flex-1 rounded-full transition-colors ${index === current ? "bg-accent" : "bg-strong/40"}`}
          />
        ))}
      </div>
      <ol className="grid gap-0.5">
        {bands.map((band, index) => (
          <li
            key={band.from}
            aria-current={index === current || undefined}
            className="flex justify-between gap-4 rounded-md px-2.5 py-1.5 text-sm text-muted aria-[current]:bg-accent-soft aria-[current]:font-semibold aria-[current]:text-accent-ink"
          >
            <span>{band.label}</span>
            <span className="tabular-nums">{span(bands, index)}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** "18.5 – 25", "≥ 30" */
function span(bands: readonly Band[], index: number): string {
  const [from, to] = [bands[index].from, bands[index + 1]?.from];
  if (to === undefined) return `≥ ${formatNumber(from)}`;
  return index === 0 && from === 0
    ? `< ${formatNumber(to)}`
    : `${formatNumber(from)} – ${formatNumber(to)}`;
}
