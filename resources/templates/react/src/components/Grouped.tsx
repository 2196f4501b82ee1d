import type { ReactNode } from "react";
import { groupItems } from "../lib/groups";
import { fieldOf, type Entity, type Item, type Values } from "../lib/schema";

interface Props<F extends string> {
  entity: Entity<Values, F>;
  items: readonly Item[];
  /** The field that makes the groups. */
  by: F;
  children: (items: readonly Item[]) => ReactNode;
}

/** Items under headings. */
export function Grouped<F extends string>({ entity, items, by, children }: Props<F>) {
  return (
    <div className="grid gap-7">
      {groupItems(fieldOf(entity, by), items).map((group) => (
        <section key={group.key}>
          <h2 className="mb-2.5 flex items-baseline gap-2 text-sm font-semibold">
            {group.label}
            <span className="font-normal text-faint tabular-nums">{group.items.length}</span>
          </h2>
          {children(group.items)}
        </section>
      ))}
    </div>
  );
}
