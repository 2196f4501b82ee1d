import { position, ticks } from "../lib/scales";
import type { Point } from "./Chart";
import { ChartFrame, HEIGHT } from "./ChartFrame";

const WIDEST = 56;

export function BarChart({ title, points }: { title: string; points: readonly Point[] }) {
  const grid = ticks(points.map((point) => point.value));
  const zero = position(0, grid, HEIGHT);
  return (
    <ChartFrame title={title} points={points} grid={grid}>
      {({ slot, active }) =>
        points.map((point, index) => {
          const width = Math.min(slot * 0.62, WIDEST);
          const y = position(point.value, grid, HEIGHT);
          return (
            <rect
              key={point.key}
              x={slot * (index + 0.5) - width / 2}
              y={Math.min(y, zero)}
              width={width}
              height={Math.abs(zero - y)}
              rx={4}
              className={`transition-opacity ${active === undefined || active === index ? "fill-accent-500" : "fill-accent-500 opacity-50"}`}
            />
          );
        })
      }
    </ChartFrame>
  );
}
