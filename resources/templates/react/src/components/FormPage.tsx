import { Check } from "lucide-react";
import { useState } from "react";
import { labels } from "../lib/labels";
import { linkTo } from "../lib/router";
import type { Entity, Item, Values } from "../lib/schema";
import { itemTitle } from "../lib/titles";
import { ItemForm } from "./ItemForm";
import { PageHeader } from "./PageHeader";

interface Props<F extends string> {
  title: string;
  entity: Entity<Values, F>;
  /** Which fields to ask for, in order; all of them when left out. */
  fields?: readonly F[];
}

/** A page to add items one after the other. */
export function FormPage<F extends string>({ title, entity, fields }: Props<F>) {
  const [added, setAdded] = useState<readonly Item[]>([]);
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader title={title} />
      <div className="card">
        <ItemForm
          key={added.length}
          entity={entity}
          fields={fields}
          onSaved={(item) => setAdded([item, ...added])}
        />
      </div>
      {added.length > 0 && (
        <ul className="mt-5 grid gap-1 text-sm" aria-live="polite">
          {added.map((item) => (
            <li key={item.id} className="flex items-center gap-2">
              <Check className="size-4 text-good" aria-hidden />
              {labels.added}
              <a className="link" href={linkTo(entity.store, item.id)}>
                {itemTitle(entity, item)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
