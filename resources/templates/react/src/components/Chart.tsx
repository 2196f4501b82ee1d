import { formatNumber } from "../lib/format";
import { groupItems } from "../lib/groups";
import { labels } from "../lib/labels";
import { fieldOf, type Entity, type Item, type Values } from "../lib/schema";
import { measure, metricLabel, type Metric } from "../lib/stats";
import { BarChart } from "./BarChart"; //? chart-bar
import { LineChart } from "./LineChart"; //? chart-line
import { PieChart } from "./PieChart"; //? chart-pie

/** A figure of a chart. */
export interface Point {
  key: string;
  label: string;
  value: number;
  /** The value in words. */
  text: string;
}

interface Props<F extends string> {
  entity: Entity<Values, F>;
  items: readonly Item[];
  shape: keyof typeof shapes;
  metric: Metric<F>;
  /** The field that makes the groups; dates make months. */
  by: F;
}

const shapes = {
  bar: BarChart, //? chart-bar
  line: LineChart, //? chart-line
  pie: PieChart, //? chart-pie
};

/** A figure of each group as a chart, and as a table for those who can't see it. */
export function Chart<F extends string>({ entity, items, shape, metric, by }: Props<F>) {
  const field = fieldOf(entity, by);
  const measured = metric.of === undefined ? undefined : fieldOf(entity, metric.of);
  const points = groupItems(field, items).map<Point>((group) => {
    const value = measure(group.items, metric);
    const text =
      measured && metric.aggregate !== "count" ? formatNumber(measured, value) : String(value);
    return { key: group.key, label: group.label, value, text };
  });
  const title = `${metricLabel(entity, metric)} ${labels.by} ${field.label.toLowerCase()}`;
  const Shape = shapes[shape];

  return (
    <figure className="card p-4 sm:p-6">
      <figcaption className="mb-4 text-sm font-medium text-muted">{title}</figcaption>
      <Shape title={title} points={points} />
      <details className="mt-4 text-sm">
        <summary className="w-fit rounded text-muted hover:text-ink">{labels.showTable}</summary>
        <table className="mt-2 w-full text-left">
          <thead>
            <tr className="border-b border-line text-muted">
              <th scope="col" className="py-1.5 font-medium">
                {field.label}
              </th>
              <th scope="col" className="py-1.5 text-right font-medium">
                {metricLabel(entity, metric)}
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
    </figure>
  );
}
