import { ArrowDown, ArrowUp } from "lucide-react";
import { useState } from "react";
import { sortItems, type Sort } from "../lib/query";
import { linkTo } from "../lib/router";
import {
  fieldOf,
  pickFields,
  type Entity,
  type Field,
  type Item,
  type Values,
} from "../lib/schema";
import { itemTitle } from "../lib/titles";
import { FieldValue } from "./FieldValue";

interface Props<F extends string> {
  entity: Entity<Values, F>;
  items: readonly Item[];
  /** The columns beside the title. */
  fields: readonly F[];
}

const numeric = new Set(["number", "money", "percent", "duration", "computed"]);

/** Items in a table; a click on a heading sorts by it. */
export function ItemTable<F extends string>({ entity, items, fields }: Props<F>) {
  const [sort, setSort] = useState<Sort>();
  const columns = [fieldOf(entity, entity.title), ...pickFields(entity, fields)];
  const rows = sort ? sortItems(entity, items, sort) : items;

  const sortBy = (by: string) => setSort({ by, descending: sort?.by === by && !sort.descending });

  return (
    <div className="card overflow-x-auto" tabIndex={0} role="region" aria-label={entity.many}>
      <table className="w-full text-left text-sm">
        <thead>
          <tr className="border-b border-line">
            {columns.map((field) => (
              <Heading key={field.key} field={field} sort={sort} onSort={sortBy} />
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {rows.map((item) => (
            <tr key={item.id} className="relative transition-colors hover:bg-hover">
              {columns.map((field, index) => (
                <td
                  key={field.key}
                  className={`max-w-72 px-4 py-2.5 ${numeric.has(field.kind) ? "text-right" : ""}`}
                >
                  {index === 0 ? (
                    // The link covers the whole row.
                    <a
                      href={linkTo(entity.store, item.id)}
                      className="block min-w-32 font-medium after:absolute after:inset-0"
                    >
                      {itemTitle(entity, item)}
                    </a>
                  ) : (
                    <FieldValue field={field} value={item[field.key]} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface HeadingProps {
  field: Field;
  sort?: Sort;
  onSort: (by: string) => void;
}

function Heading({ field, sort, onSort }: HeadingProps) {
  const isSorted = sort?.by === field.key;
  const Icon = isSorted && sort.descending ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      aria-sort={isSorted ? (sort.descending ? "descending" : "ascending") : undefined}
      className={`px-4 py-2 font-medium whitespace-nowrap ${numeric.has(field.kind) ? "text-right" : ""}`}
    >
      <button
        type="button"
        onClick={() => onSort(field.key)}
        className="group inline-flex items-center gap-1 rounded text-muted hover:text-ink"
      >
        {field.label}
        <Icon
          aria-hidden
          className={`size-3.5 ${isSorted ? "text-accent-ink" : "opacity-0 group-hover:opacity-50"}`}
        />
      </button>
    </th>
  );
}
