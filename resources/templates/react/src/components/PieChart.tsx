import { useState } from "react";
import { labels } from "../lib/labels";
import type { Point, ShapeProps } from "./Chart";

const RADIUS = 82;
const WIDTH = 30;
const ROUND = 2 * Math.PI * RADIUS;
const GAP = 3;
const MOST = 8;

const percent = new Intl.NumberFormat(undefined, { style: "percent", maximumFractionDigits: 0 });
const color = (index: number) => `var(--chart-${(index % MOST) + 1})`;

/** Shares of a whole as a ring, with its key beside it. */
export function PieChart({ title, points, inWords }: ShapeProps) {
  const [active, setActive] = useState<string>();
  const slices = largest(points, inWords);
  const total = slices.reduce((sum, point) => sum + point.value, 0) || 1;
  const shares = slices.map((point) => point.value / total);
  const starts = shares.map((_share, index) =>
    shares.slice(0, index).reduce((sum, share) => sum + share, 0),
  );
  const shown = slices.find((point) => point.key === active);

  return (
    <div className="flex flex-wrap items-center justify-center gap-x-10 gap-y-6">
      <div className="relative size-56">
        <svg role="img" aria-label={title} viewBox="-100 -100 200 200" className="-rotate-90">
          {slices.map((point, index) => (
            <circle
              key={point.key}
              r={RADIUS}
              fill="none"
              stroke={color(index)}
              strokeWidth={point.key === active ? WIDTH + 6 : WIDTH}
              strokeDasharray={`${Math.max(shares[index] * ROUND - (slices.length > 1 ? GAP : 0), 1)} ${ROUND}`}
              strokeDashoffset={-starts[index] * ROUND}
              className={`transition-all ${active === undefined || point.key === active ? "" : "opacity-40"}`}
              onPointerEnter={() => setActive(point.key)}
              onPointerLeave={() => setActive(undefined)}
            />
          ))}
        </svg>
        <div className="pointer-events-none absolute inset-0 grid place-content-center px-12 text-center">
          <span className="truncate text-xs text-muted">{shown?.label ?? labels.sum}</span>
          <strong className="font-display text-lg font-semibold tracking-tight tabular-nums">
            {shown?.text ?? inWords(total)}
          </strong>
        </div>
      </div>
      <ul className="grid min-w-48 flex-1 gap-0.5 text-sm sm:max-w-80">
        {slices.map((point, index) => (
          <li
            key={point.key}
            className={`flex items-center gap-2.5 rounded-md px-2 py-1.5 transition-colors ${point.key === active ? "bg-hover" : ""}`}
            onPointerEnter={() => setActive(point.key)}
            onPointerLeave={() => setActive(undefined)}
          >
            <span className="size-2.5 shrink-0 rounded-full" style={{ background: color(index) }} />
            <span className="min-w-0 truncate">{point.label}</span>
            <span className="ml-auto font-medium tabular-nums">{point.text}</span>
            <span className="w-10 text-right text-muted tabular-nums">
              {percent.format(shares[index])}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The slices in their order; where there are too many, the small ones become one. */
function largest(points: readonly Point[], inWords: ShapeProps["inWords"]): readonly Point[] {
  const slices = points.filter((point) => point.value > 0);
  if (slices.length <= MOST) return slices;
  const ranked = [...slices].sort((a, b) => b.value - a.value);
  const value = ranked.slice(MOST - 1).reduce((sum, point) => sum + point.value, 0);
  const rest = { key: "…", label: labels.other, value, text: inWords(value) };
  return [...ranked.slice(0, MOST - 1), rest];
}
