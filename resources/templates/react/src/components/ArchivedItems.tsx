import { ArchiveRestore, Trash2 } from "lucide-react";
import { removeItem, restoreItem } from "../lib/items";
import { labels } from "../lib/labels";
import { linkTo } from "../lib/router";
import type { Entity, Item } from "../lib/schema";
import { itemTitle } from "../lib/titles";
import { Button } from "./Button";
import { IconButton } from "./IconButton";

/** What was put away, to bring it back or to delete it for good. */
export function ArchivedItems({ entity, items }: { entity: Entity; items: readonly Item[] }) {
  return (
    <section aria-label={labels.archived} className="mt-3">
      <ul className="card divide-y divide-line">
        {items.map((item) => (
          <li key={item.id} className="flex items-center gap-2 py-1.5 pr-2 pl-4 text-sm">
            <a
              href={linkTo(entity.store, item.id)}
              className="min-w-0 flex-1 truncate rounded-sm text-muted underline-offset-4 hover:underline"
            >
              {itemTitle(entity, item)}
            </a>
            <Button
              tone="quiet"
              aria-label={`${labels.restore} ${itemTitle(entity, item)}`}
              onClick={() => restoreItem(entity, item)}
            >
              <ArchiveRestore className="size-4" aria-hidden />
              {labels.restore}
            </Button>
            <IconButton
              icon={Trash2}
              label={`${labels.delete} ${itemTitle(entity, item)}`}
              onClick={() => removeItem(entity, item)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
