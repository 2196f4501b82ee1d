import { groupItems } from "../lib/groups";
import { labels } from "../lib/labels";
import { fieldOf, type Entity, type Item, type Values } from "../lib/schema";
import { measure, metricLabel, metricText, type Metric } from "../lib/stats";

interface Props<F extends string> {
  entity: Entity<Values, F>;
  items: readonly Item[];
  /** The field that makes the groups; dates make months. */
  by: F;
  metrics: readonly Metric<F>[];
}

/** The figures of each group in a table, and those of all groups together. */
export function Summary<F extends string>({ entity, items, by, metrics }: Props<F>) {
  const field = fieldOf(entity, by);
  const groups = groupItems(field, items);
  const main = metrics[metrics.length - 1];
  const largest = Math.max(...groups.map((group) => Math.abs(measure(group.items, main))), 1);
  return (
    <div className="card overflow-x-auto" tabIndex={0} role="region" aria-label={entity.many}>
      <table className="w-full text-left text-sm">
        <thead>
          <tr className="border-b border-line text-muted">
            <th scope="col" className="px-4 py-2.5 font-medium">
              {field.label}
            </th>
            {metrics.map((metric) => (
              <th
                key={metricLabel(entity, metric)}
                scope="col"
                className="px-4 py-2.5 text-right font-medium"
              >
                {metricLabel(entity, metric)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {groups.map((group) => (
            <tr key={group.key}>
              <th scope="row" className="px-4 py-2.5 font-medium">
                {group.label}
                <span
                  aria-hidden
                  className="mt-1.5 block h-1 rounded-full bg-accent"
                  style={{ width: `${(Math.abs(measure(group.items, main)) / largest) * 100}%` }}
                />
              </th>
              {metrics.map((metric) => (
                <td
                  key={metricLabel(entity, metric)}
                  className="px-4 py-2.5 text-right tabular-nums"
                >
                  {metricText(entity, metric, group.items)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="border-t border-line bg-hover/60 font-semibold">
            <th scope="row" className="px-4 py-2.5 font-semibold">
              {labels.overall}
            </th>
            {metrics.map((metric) => (
              <td key={metricLabel(entity, metric)} className="px-4 py-2.5 text-right tabular-nums">
                {metricText(entity, metric, items)}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
