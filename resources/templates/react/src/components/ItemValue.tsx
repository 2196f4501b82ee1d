import { updateItem } from "../lib/items"; //? checks
import type { Entity, Field, Item } from "../lib/schema";
import { itemTitle } from "../lib/titles"; //? checks
import { CheckButton } from "./CheckButton"; //? bool
import { DayChecks } from "./DayChecks"; //? checks
import { FieldValue } from "./FieldValue";

/** A value among all that is known of an item; what can be ticked is ticked right here. */
export function ItemValue({ entity, item, field }: { entity: Entity; item: Item; field: Field }) {
  //#if bool
  if (field.kind === "bool") {
    return (
      <span className="-ml-4 inline-grid py-0.5">
        <CheckButton entity={entity} item={item} field={field} />
      </span>
    );
  }
  //#end
  //#if checks
  if (field.kind === "checks") {
    const days = item[field.key];
    return (
      <span className="grid gap-2">
        {Array.isArray(days) && days.length > 0 && <FieldValue field={field} item={item} />}
        <DayChecks
          title={itemTitle(entity, item)}
          days={Array.isArray(days) ? days : []}
          onChange={(changed) => updateItem(entity, item, { [field.key]: changed })}
        />
      </span>
    );
  }
  //#end
  return <FieldValue field={field} item={item} live />; //? followed
  return <FieldValue field={field} item={item} />; //? !followed
}
