import { useState, type KeyboardEvent, type ReactNode } from "react";
import { letterWidth, position } from "../lib/scales";
import { useWidth } from "../lib/useWidth";
import type { Point } from "./Chart";

export const HEIGHT = 220;
const BOTTOM = 28;
const TOP = 24;
const GAP = 6;

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
  const left = letterWidth() * Math.max(...grid.map((value) => compact.format(value).length)) + 14;
  const slot = (width - left) / Math.max(points.length, 1);
  const center = (index: number) => left + slot * (index + 0.5);
  const shown = active === undefined ? undefined : points[active];

  const move = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (event.key === "Escape") setActive(undefined);
    if (step === undefined) return;
    event.preventDefault();
    const from = active ?? (step > 0 ? -1 : points.length);
    setActive(Math.min(Math.max(from + step, 0), points.length - 1));
  };

  return (
    <div
      ref={box}
      role="group"
      aria-label={title}
      tabIndex={0}
      className="relative rounded-md"
      onKeyDown={move}
      onBlur={() => setActive(undefined)}
      onMouseLeave={() => setActive(undefined)}
    >
      <svg
        role="img"
        aria-label={title}
        width="100%"
        height={TOP + HEIGHT + BOTTOM}
        className="block text-xs"
      >
        {grid.map((value) => (
          <g key={value} transform={`translate(0 ${TOP + position(value, grid, HEIGHT)})`}>
            <line
              x1={left}
              x2={width}
              strokeDasharray={value === 0 ? undefined : "2 4"}
              className={value === 0 ? "stroke-strong" : "stroke-line"}
            />
            <text x={left - 10} dy="0.32em" textAnchor="end" className="fill-muted tabular-nums">
              {compact.format(value)}
            </text>
          </g>
        ))}
        <g transform={`translate(${left} ${TOP})`}>{children({ slot, active })}</g>
        <AxisNames points={points} slot={slot} left={left} />
        {points.map((point, index) => (
          <rect
            key={point.key}
            x={left + slot * index}
            width={slot}
            height={TOP + HEIGHT + BOTTOM}
            fill="transparent"
            onPointerEnter={() => setActive(index)}
            onPointerDown={() => setActive(index)}
          />
        ))}
      </svg>
      {active !== undefined && shown && (
        <div
          role="status"
          className="pointer-events-none absolute top-0 z-10 -translate-x-1/2 rounded-md bg-inverse px-2.5 py-1.5 text-xs whitespace-nowrap text-on-inverse shadow-lg transition-[left] duration-100"
          style={{ left: Math.min(Math.max(center(active), 60), width - 60) }}
        >
          {shown.label} <strong className="ml-1 tabular-nums">{shown.text}</strong>
        </div>
      )}
    </div>
  );
}

interface NamesProps {
  points: readonly Point[];
  slot: number;
  left: number;
}

/** The names under the points. Where they stand too close, months are left out and others cut short. */
function AxisNames({ points, slot, left }: NamesProps) {
  const longest = Math.max(...points.map((point) => point.label.length)) * letterWidth();
  const areMonths = points.every((point) => /^\d{4}-\d{2}$/.test(point.key));
  const every = Math.ceil((areMonths ? longest + GAP : 30) / slot);
  return points.map(
    (point, index) =>
      index % every === 0 && (
        <text
          key={point.key}
          x={left + slot * (index + 0.5)}
          y={TOP + HEIGHT + 19}
          textAnchor="middle"
          className="fill-muted"
        >
          {shorten(point.label, slot * every - GAP)}
        </text>
      ),
  );
}

/** As much of a name as fits. */
function shorten(text: string, width: number): string {
  const letters = Math.max(3, Math.floor(width / letterWidth()));
  return text.length > letters ? `${text.slice(0, letters - 1)}…` : text;
}
