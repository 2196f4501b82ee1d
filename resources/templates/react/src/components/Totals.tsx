import { formatNumber } from "../lib/format";
import { labels } from "../lib/labels";
import type { Field, Item } from "../lib/schema";
import { measure } from "../lib/stats";

interface Props {
  items: readonly Item[];
  fields: readonly Field[];
}

/** The sums below a list. */
export function Totals({ items, fields }: Props) {
  return (
    <dl className="flex flex-wrap justify-end gap-x-6 gap-y-1 border-t border-line bg-hover/60 px-4 py-3 text-sm">
      {fields.map((field) => (
        <div key={field.key} className="flex items-baseline gap-2">
          <dt className="text-muted">{`${labels.sum} ${field.label.toLowerCase()}`}</dt>
          <dd className="font-semibold tabular-nums">
            {formatNumber(field, measure(items, { aggregate: "sum", of: field.key }))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
