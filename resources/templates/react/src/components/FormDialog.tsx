import { labels } from "../lib/labels";
import type { Entity, Item, Values } from "../lib/schema";
import { itemTitle } from "../lib/titles";
import { showToast } from "../lib/toasts";
import { Dialog } from "./Dialog";
import { ItemForm } from "./ItemForm";

interface Props {
  entity: Entity;
  /** The item to change; a new one is added without it. */
  item?: Item;
  start?: Values;
  onSaved?: (item: Item) => void;
  onClose: () => void;
}

/** The form of an entity in a dialog. */
export function FormDialog({ entity, item, start, onSaved, onClose }: Props) {
  const finish = (saved: Item) => {
    onSaved?.(saved);
    onClose();
    if (!item) showToast({ text: `${labels.added} “${itemTitle(entity, saved)}”` });
  };
  return (
    <Dialog
      title={item ? `${labels.edit} ${itemTitle(entity, item)}` : entity.add}
      onClose={onClose}
    >
      <ItemForm entity={entity} item={item} start={start} onSaved={finish} onCancel={onClose} />
    </Dialog>
  );
}
