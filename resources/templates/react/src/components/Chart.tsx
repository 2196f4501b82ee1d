import { groupItems } from "../lib/groups";
import { labels } from "../lib/labels";
import { withEveryMonth } from "../lib/months"; //? dates
import { sayMetric } from "../lib/sayMetric";
import { fieldOf, type Entity, type Field, type Item, type Values } from "../lib/schema";
import { measure, metricLabel, type Metric } from "../lib/stats";
import { BarChart } from "./BarChart"; //? chart-bar
import { ChartTable } from "./ChartTable";
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

/** What every shape of chart draws. */
export interface ShapeProps {
  title: string;
  points: readonly Point[];
  /** Says a value as it is said of the points. */
  inWords: (value: number) => string;
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
  const inWords = (value: number) => sayMetric(entity, metric, value);
  const points = pointsOf(field, items, metric, inWords);
  const group = field.kind === "date" || field.kind === "datetime" ? labels.month : field.label;
  const title = `${metricLabel(entity, metric)} ${labels.by} ${group.toLowerCase()}`;
  const Shape = shapes[shape];

  return (
    <figure className="card flex min-w-0 flex-col p-4 sm:p-6">
      <figcaption className="mb-5 text-sm font-semibold">{title}</figcaption>
      {points.some((point) => point.value !== 0) ? (
        <>
          <Shape title={title} points={points} inWords={inWords} />
          <ChartTable heads={[group, metricLabel(entity, metric)]} points={points} />
        </>
      ) : (
        <p className="grid min-h-40 place-items-center rounded-lg bg-hover p-6 text-center text-sm text-muted">
          {labels.noFigures}
        </p>
      )}
    </figure>
  );
}

function pointsOf(
  field: Field,
  items: readonly Item[],
  metric: Metric,
  inWords: (value: number) => string,
): Point[] {
  const groups = groupItems(field, items);
  const shown = withEveryMonth(field, groups); //? dates
  const shown = groups; //? !dates
  return shown.map(({ key, label, items: own }) => {
    const value = measure(own, metric);
    return { key, label, value, text: inWords(value) };
  });
}
