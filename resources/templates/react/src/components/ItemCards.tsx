import { useItems } from "../lib/items";
import { labels } from "../lib/labels";
import { linkTo } from "../lib/router";
import type { Entity, Values } from "../lib/schema";
import { CardGrid } from "./CardGrid";
import { Section, type SectionHead } from "./Section";

interface Props<F extends string> extends SectionHead {
  entity: Entity<Values, F>;
  /** What a card shows below its title. */
  fields: readonly F[];
}

/** What the app keeps, as cards. */
export function ItemCards<F extends string>({ entity, fields, ...head }: Props<F>) {
  const items = useItems(entity);
  return (
    <Section {...head}>
      {items.length > 0 ? (
        <CardGrid entity={entity} items={items} fields={fields} />
      ) : (
        <p className="rounded-xl border border-dashed border-strong px-6 py-12 text-center text-muted">
          {labels.nothingToShow}.{" "}
          <a href={linkTo(entity.store)} className="link">
            {entity.add}
          </a>
        </p>
      )}
    </Section>
  );
}
