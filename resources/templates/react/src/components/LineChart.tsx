import { useId } from "react";
import { position, ticks } from "../lib/scales";
import type { ShapeProps } from "./Chart";
import { ChartFrame, HEIGHT } from "./ChartFrame";

export function LineChart({ title, points }: ShapeProps) {
  const fade = useId();
  const grid = ticks(points.map((point) => point.value));
  const zero = position(0, grid, HEIGHT);
  return (
    <ChartFrame title={title} points={points} grid={grid}>
      {({ slot, active }) => {
        const spots = points.map((point, index) => ({
          key: point.key,
          x: slot * (index + 0.5),
          y: position(point.value, grid, HEIGHT),
        }));
        const line = curve(spots);
        return (
          <>
            <linearGradient id={fade} x2="0" y2="1">
              <stop className="[stop-color:var(--chart-1)] [stop-opacity:0.28]" />
              <stop offset="1" className="[stop-color:var(--chart-1)] [stop-opacity:0.02]" />
            </linearGradient>
            {spots.length > 1 && (
              <path d={`${line} V ${zero} H ${spots[0].x} Z`} fill={`url(#${fade})`} />
            )}
            <path
              d={line}
              fill="none"
              strokeWidth={2.5}
              strokeLinecap="round"
              className="stroke-chart-1"
            />
            {spots.map(({ key, x, y }, index) => (
              <circle
                key={key}
                cx={x}
                cy={y}
                r={index === active ? 6 : 4}
                strokeWidth={2.5}
                className="fill-surface stroke-chart-1"
              />
            ))}
          </>
        );
      }}
    </ChartFrame>
  );
}

/** A line through all spots that is flat at each of them, so it never shows more than there was. */
function curve(spots: readonly { x: number; y: number }[]): string {
  return spots
    .map(({ x, y }, index) => {
      if (index === 0) return `M ${x} ${y}`;
      const before = spots[index - 1];
      const middle = (before.x + x) / 2;
      return `C ${middle} ${before.y} ${middle} ${y} ${x} ${y}`;
    })
    .join(" ");
}
