import { useState } from "react";
import type { Point } from "./Chart";

const RADIUS = 80;
const WIDTH = 34;
const ROUND = 2 * Math.PI * RADIUS;

const percent = new Intl.NumberFormat(undefined, { style: "percent", maximumFractionDigits: 0 });

/** Shares of a whole as a ring, with its key beside it. */
export function PieChart({ title, points }: { title: string; points: readonly Point[] }) {
  const [active, setActive] = useState<string>();
  const slices = points.filter((point) => point.value > 0);
  const total = slices.reduce((sum, point) => sum + point.value, 0) || 1;
  const shares = slices.map((point) => point.value / total);
  const starts = shares.map((_share, index) =>
    shares.slice(0, index).reduce((sum, share) => sum + share, 0),
  );

  return (
    <div className="flex flex-wrap items-center justify-center gap-x-10 gap-y-5">
      <svg role="img" aria-label={title} viewBox="-100 -100 200 200" className="size-56 -rotate-90">
        {slices.map((point, index) => (
          <circle
            key={point.key}
            r={RADIUS}
            fill="none"
            strokeWidth={point.key === active ? WIDTH + 6 : WIDTH}
            strokeDasharray={`${Math.max(shares[index] * ROUND - 2, 1)} ${ROUND}`}
            strokeDashoffset={-starts[index] * ROUND}
            className={`slice-${index % 8} transition-[stroke-width]`}
            onMouseEnter={() => setActive(point.key)}
            onMouseLeave={() => setActive(undefined)}
          />
        ))}
      </svg>
      <ul className="grid min-w-48 flex-1 gap-1 text-sm sm:max-w-80">
        {slices.map((point, index) => (
          <li
            key={point.key}
            className={`flex items-center gap-2.5 rounded-md px-2 py-1 ${point.key === active ? "bg-hover" : ""}`}
          >
            <svg aria-hidden viewBox="0 0 10 10" className="size-2.5 shrink-0">
              <circle
                cx="5"
                cy="5"
                r="2.5"
                fill="none"
                strokeWidth="5"
                className={`slice-${index % 8}`}
              />
            </svg>
            <span className="min-w-0 truncate">{point.label}</span>
            <span className="ml-auto tabular-nums">{point.text}</span>
            <span className="w-10 text-right text-muted tabular-nums">
              {percent.format(shares[index])}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
