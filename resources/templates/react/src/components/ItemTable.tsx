import { ArrowDown, ArrowUp } from "lucide-react";
import { useState } from "react";
import { use } from "react"; //? bulk
import { formatNumber } from "../lib/format"; //? sums
import { labels } from "../lib/labels"; //? sums
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
import { SelectionContext } from "../lib/selection"; //? bulk
import { measure } from "../lib/stats"; //? totals
import { runningSums } from "../lib/stats"; //? running
import { itemTitle } from "../lib/titles";
import { CheckButton } from "./CheckButton"; //? bool
import { FieldValue } from "./FieldValue";
import { NextStep } from "./NextStep"; //? flow
import { SelectBox } from "./SelectBox"; //? bulk

interface Props<F extends string> {
  entity: Entity<Values, F>;
  items: readonly Item[];
  /** The columns beside the title. */
  fields: readonly F[];
  /** Columns with a sum below. */ //? totals
  totals?: readonly F[]; //? totals
  /** A field whose sum up to here is the last column. */ //? running
  running?: F; //? running
}

const numeric = new Set(["number", "money", "percent", "duration", "computed"]);

/** Items in a table; a click on a heading sorts by it. */
//#if sums
export function ItemTable<F extends string>({ entity, items, fields, ...sums }: Props<F>) {
  //#end
  //#if !sums
export function ItemTable<F extends string>({ entity, items, fields }: Props<F>) {
  //#end
  const [sort, setSort] = useState<Sort>();
  const isChoosing = use(SelectionContext) !== undefined; //? bulk
  const columns = [fieldOf(entity, entity.title), ...pickFields(entity, fields)];
  const rows = sort ? sortItems(entity, items, sort) : items;
  const running = sums.running && fieldOf(entity, sums.running); //? running
  const sumsSoFar = running ? runningSums(rows, running.key) : []; //? running

  const sortBy = (by: string) => setSort({ by, descending: sort?.by === by && !sort.descending });

  return (
    <div className="card overflow-x-auto" tabIndex={0} role="region" aria-label={entity.many}>
      <table className="w-full text-left text-sm">
        <thead>
          <tr className="border-b border-line">
            {/*#if bulk*/}
            {isChoosing && <td className="w-0" />}
            {/*#end*/}
            {columns.map((field) => (
              <Heading key={field.key} field={field} sort={sort} onSort={sortBy} />
            ))}
            {/*#if running*/}
            {running && (
              <th
                scope="col"
                className="px-4 py-2 text-right font-medium whitespace-nowrap text-muted"
              >
                {labels.soFar}
              </th>
            )}
            {/*#end*/}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {/*#if running*/}
          {rows.map((item, at) => (
            //#end
            //#if !running
          {rows.map((item) => (
            //#end
            <tr key={item.id} className="relative transition-colors hover:bg-hover">
              {/*#if bulk*/}
              {isChoosing && (
                <td className="w-0 pl-4">
                  <SelectBox id={item.id} title={itemTitle(entity, item)} className="z-1" />
                </td>
              )}
              {/*#end*/}
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
                    //#if cell
                    <Cell entity={entity} item={item} field={field} />
                    //#end
                    //#if !cell
                    <FieldValue field={field} item={item} />
                    //#end
                  )}
                </td>
              ))}
              {/*#if running*/}
              {running && (
                <td className="px-4 py-2.5 text-right font-medium tabular-nums">
                  {formatNumber(running, sumsSoFar[at])}
                </td>
              )}
              {/*#end*/}
            </tr>
          ))}
        </tbody>
        {/*#if totals*/}
        {sums.totals && (
          <tfoot>
            <tr className="border-t border-line bg-hover/60 font-semibold">
              {/*#if bulk*/}
              {isChoosing && <td />}
              {/*#end*/}
              {columns.map((field, index) => (
                <td
                  key={field.key}
                  className={`px-4 py-2.5 tabular-nums ${numeric.has(field.kind) ? "text-right" : ""}`}
                >
                  {index === 0
                    ? labels.sum
                    : sums.totals?.includes(field.key as F) &&
                      formatNumber(field, measure(rows, { aggregate: "sum", of: field.key }))}
                </td>
              ))}
              {/*#if running*/}
              {running && <td />}
              {/*#end*/}
            </tr>
          </tfoot>
        )}
        {/*#end*/}
      </table>
    </div>
  );
}

//#if cell
/** A value, and what can be done with it right here. */
function Cell({ entity, item, field }: { entity: Entity; item: Item; field: Field }) {
  //#if bool
  if (field.kind === "bool") {
    return (
      <span className="relative -ml-4 inline-grid">
        <CheckButton entity={entity} item={item} field={field} />
      </span>
    );
  }
  //#end
  //#if flow
  if (field.flow) {
    return (
      <span className="inline-flex items-center gap-2">
        <FieldValue field={field} item={item} />
        <NextStep entity={entity} item={item} field={field} />
      </span>
    );
  }
  //#end
  return <FieldValue field={field} item={item} />;
}
//#end

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
        className={`group inline-flex items-center gap-1 rounded text-muted hover:text-ink ${numeric.has(field.kind) ? "flex-row-reverse" : ""}`}
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
