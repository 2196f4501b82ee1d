import { letterWidth, position, ticks } from "../lib/scales";
import type { ShapeProps } from "./Chart";
import { ChartFrame, HEIGHT } from "./ChartFrame";

const WIDEST = 52;
const ROUNDING = 5;

export function BarChart({ title, points }: ShapeProps) {
  const grid = ticks(points.map((point) => point.value));
  const zero = position(0, grid, HEIGHT);
  return (
    <ChartFrame title={title} points={points} grid={grid}>
      {({ slot, active }) =>
        points.map((point, index) => {
          const width = Math.min(slot * 0.62, WIDEST);
          const y = position(point.value, grid, HEIGHT);
          const hasRoom = point.text.length * letterWidth() < slot && point.value > 0;
          return (
            <g key={point.key}>
              <path
                d={bar(slot * (index + 0.5) - width / 2, zero, width, y - zero)}
                className={`fill-chart-1 transition-opacity ${active === undefined || active === index ? "" : "opacity-40"}`}
              />
              {hasRoom && (
                <text
                  x={slot * (index + 0.5)}
                  y={y - 7}
                  textAnchor="middle"
                  className="fill-ink font-medium tabular-nums"
                >
                  {point.text}
                </text>
              )}
            </g>
          );
        })
      }
    </ChartFrame>
  );
}

/** A bar that stands on a line, round at its end; a negative one hangs down. */
function bar(x: number, base: number, width: number, rise: number): string {
  const round = Math.min(ROUNDING, Math.abs(rise), width / 2);
  const turn = rise < 0 ? round : -round;
  return `M${x} ${base}v${rise + turn}q0 ${-turn} ${round} ${-turn}h${width - 2 * round}q${round} 0 ${round} ${turn}v${-rise - turn}z`;
}
