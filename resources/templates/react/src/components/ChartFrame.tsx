import { useState, type ReactNode } from "react";
import { position } from "../lib/scales";
import { useWidth } from "../lib/useWidth";
import type { Point } from "./Chart";

export const HEIGHT = 240;
const LEFT = 44;
const BOTTOM = 28;
const TOP = 20;

interface Props {
  title: string;
  points: readonly Point[];
  /** The values that get a line across, lowest first. */
  grid: readonly number[];
  /** Draws the points into the area right of the scale; `active` is the one pointed at. */
  children: (area: { slot: number; active?: number }) => ReactNode;
}

const compact = new Intl.NumberFormat(undefined, { notation: "compact", maximumFractionDigits: 1 });

/** The scale, the lines across, the names below and the note at the point under the pointer. */
export function ChartFrame({ title, points, grid, children }: Props) {
  const [box, width] = useWidth();
  const [active, setActive] = useState<number>();
  const slot = (width - LEFT) / Math.max(points.length, 1);
  const center = (index: number) => LEFT + slot * (index + 0.5);
  const every = Math.ceil(48 / slot);
  const shown = active === undefined ? undefined : points[active];

  return (
    <div ref={box} className="relative" onMouseLeave={() => setActive(undefined)}>
      <svg
        role="img"
        aria-label={title}
        width="100%"
        height={TOP + HEIGHT + BOTTOM}
        className="block text-xs"
      >
        {grid.map((value) => (
          <g key={value} transform={`translate(0 ${TOP + position(value, grid, HEIGHT)})`}>
            <line x1={LEFT} x2={width} className={value === 0 ? "stroke-strong" : "stroke-line"} />
            <text x={LEFT - 8} dy="0.32em" textAnchor="end" className="fill-muted tabular-nums">
              {compact.format(value)}
            </text>
          </g>
        ))}
        <g transform={`translate(${LEFT} ${TOP})`}>{children({ slot, active })}</g>
        {points.map((point, index) => (
          <g key={point.key}>
            {index % every === 0 && (
              <text
                x={center(index)}
                y={TOP + HEIGHT + 19}
                textAnchor="middle"
                className="fill-muted"
              >
                {shorten(point.label, slot * every)}
              </text>
            )}
            <rect
              x={LEFT + slot * index}
              y={0}
              width={slot}
              height={TOP + HEIGHT + BOTTOM}
              fill="transparent"
              onMouseEnter={() => setActive(index)}
            />
          </g>
        ))}
      </svg>
      {active !== undefined && shown && (
        <div
          aria-hidden
          className="pointer-events-none absolute top-0 z-10 -translate-x-1/2 rounded-md bg-inverse px-2.5 py-1 text-xs whitespace-nowrap text-on-inverse shadow-lg"
          style={{ left: Math.min(Math.max(center(active), 60), width - 60) }}
        >
          {shown.label} <strong className="tabular-nums">{shown.text}</strong>
        </div>
      )}
    </div>
  );
}

/** As much of a name as fits. */
function shorten(text: string, width: number): string {
  const letters = Math.max(3, Math.floor(width / 7));
  return text.length > letters ? `${text.slice(0, letters - 1)}…` : text;
}
