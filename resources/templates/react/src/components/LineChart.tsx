import { position, ticks } from "../lib/scales";
import type { Point } from "./Chart";
import { ChartFrame, HEIGHT } from "./ChartFrame";

export function LineChart({ title, points }: { title: string; points: readonly Point[] }) {
  const grid = ticks(points.map((point) => point.value));
  return (
    <ChartFrame title={title} points={points} grid={grid}>
      {({ slot, active }) => {
        const spots = points.map((point, index) => ({
          key: point.key,
          x: slot * (index + 0.5),
          y: position(point.value, grid, HEIGHT),
        }));
        const line = spots.map(({ x, y }) => `${x} ${y}`).join(" L ");
        return (
          <>
            {spots.length > 1 && (
              <path
                d={`M ${spots[0].x} ${HEIGHT} L ${line} L ${spots[spots.length - 1].x} ${HEIGHT} Z`}
                className="fill-accent-500/12"
              />
            )}
            <path
              d={`M ${line}`}
              fill="none"
              strokeWidth={2.5}
              strokeLinejoin="round"
              className="stroke-accent-500"
            />
            {spots.map(({ key, x, y }, index) => (
              <circle
                key={key}
                cx={x}
                cy={y}
                r={index === active ? 6 : 4}
                strokeWidth={2}
                className="fill-surface stroke-accent-500"
              />
            ))}
          </>
        );
      }}
    </ChartFrame>
  );
}
