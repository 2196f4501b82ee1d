import { useState, type ReactNode } from "react";
import type { Entity, Item } from "../lib/schema";
import { SelectionContext } from "../lib/selection";
import { BulkBar } from "./BulkBar";

interface Props {
  entity: Entity;
  /** The items that can be ticked. */
  items: readonly Item[];
  onClose: () => void;
  isOn: boolean;
  children: ReactNode;
}

/** Lets people tick items, and change the ticked ones together. */
export function BulkChoice({ entity, items, isOn, onClose, children }: Props) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const ticked = items.filter((item) => chosen.has(item.id));

  const toggle = (id: string) => {
    const others = [...chosen].filter((one) => one !== id);
    setChosen(new Set(chosen.has(id) ? others : [...others, id]));
  };
  const close = () => {
    setChosen(new Set());
    onClose();
  };

  return (
    <SelectionContext value={isOn ? { chosen, toggle } : undefined}>
      {children}
      {isOn && (
        <BulkBar
          entity={entity}
          items={ticked}
          isAll={ticked.length === items.length}
          onAll={(all) => setChosen(new Set(all ? items.map((item) => item.id) : []))}
          onClose={close}
        />
      )}
    </SelectionContext>
  );
}
