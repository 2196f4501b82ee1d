import type { ReactNode } from "react";
import { groupItems } from "../lib/groups";
import { pickFields } from "../lib/schema"; //? totals
import { fieldOf, type Entity, type Item, type Values } from "../lib/schema";

import { Totals } from "./Totals"; //? totals

interface Props<F extends string> {
  entity: Entity<Values, F>;
  items: readonly Item[];
  /** The field that makes the groups. */
  by: F;
  /** Fields that are summed up over all groups. */ //? totals
  totals?: readonly F[]; //? totals
  children: (items: readonly Item[]) => ReactNode;
}

/** Items under headings. */
export function Grouped<F extends string>({ entity, items, by, totals, children }: Props<F>) { //? totals
export function Grouped<F extends string>({ entity, items, by, children }: Props<F>) { //? !totals
  return (
    <div className="grid gap-7">
      {groupItems(fieldOf(entity, by), items).map((group) => (
        <section key={group.key} className="min-w-0">
          <h2 className="mb-2.5 flex items-baseline gap-2 text-sm font-semibold">
            {group.label}
            <span className="font-normal text-faint tabular-nums">{group.items.length}</span>
          </h2>
          {children(group.items)}
        </section>
      ))}
      {/*#if totals*/}
      {totals && (
        <div className="card overflow-hidden">
          <Totals items={items} fields={pickFields(entity, totals)} />
        </div>
      )}
      {/*#end*/}
    </div>
  );
}
