import { labels } from "../lib/labels";
import type { Point } from "./Chart";

interface Props {
  /** What stands over the two columns. */
  heads: readonly [string, string];
  points: readonly Point[];
}

/** The figures of a chart as a table that can be opened. */
export function ChartTable({ heads, points }: Props) {
  return (
    <details className="mt-4 text-sm">
      <summary className="w-fit rounded text-muted transition-colors hover:text-ink">
        {labels.showTable}
      </summary>
      <table className="mt-2 w-full text-left">
        <thead>
          <tr className="border-b border-line text-muted">
            <th scope="col" className="py-1.5 font-medium">
              {heads[0]}
            </th>
            <th scope="col" className="py-1.5 text-right font-medium">
              {heads[1]}
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {points.map((point) => (
            <tr key={point.key}>
              <th scope="row" className="py-1.5 font-normal">
                {point.label}
              </th>
              <td className="py-1.5 text-right tabular-nums">{point.text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
