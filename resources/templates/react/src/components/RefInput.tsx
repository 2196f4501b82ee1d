import { Plus } from "lucide-react";
import { useState } from "react";
import { allItems } from "../lib/items"; //? archive
import { useItems } from "../lib/items";
import { labels } from "../lib/labels";
import { targetOf } from "../lib/refs";
import { itemTitle } from "../lib/titles";
import type { InputProps } from "./FieldInput";
import { FormDialog } from "./FormDialog";
import { IconButton } from "./IconButton";

/** Picks an item of another entity, or adds one on the spot. */
export function RefInput({ id, field, value, onChange, described }: InputProps<string>) {
  const [isAdding, setIsAdding] = useState(false);
  const target = targetOf(field);
  const items = useItems(target); //? !archive
  //#if archive
  const active = useItems(target);
  const isAway = (id: string) => id === value && !active.some((item) => item.id === id);
  const items = [...active, ...allItems(target).filter((item) => isAway(item.id))];
  //#end
  return (
    <div className="flex items-center gap-1">
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className="control select"
        {...described}
      >
        <option value="">{labels.choose}</option>
        {items.map((item) => (
          <option key={item.id} value={item.id}>
            {itemTitle(target, item)}
          </option>
        ))}
      </select>
      <IconButton icon={Plus} label={target.add} onClick={() => setIsAdding(true)} />
      {isAdding && (
        <FormDialog
          entity={target}
          onClose={() => setIsAdding(false)}
          onSaved={(item) => onChange(item.id)}
        />
      )}
    </div>
  );
}
