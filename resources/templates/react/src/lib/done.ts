import type { Field, Value, Values } from "./schema";

/** Whether an item is done, by a yes/no or by a choice that has come to its last option. */
export function isDone(field: Field, item: Values): boolean {
  return item[field.key] === doneValue(field);
}

export function doneValue(field: Field): Value {
  return field.options ? field.options[field.options.length - 1] : true;
}
//#if repeat

export function openValue(field: Field): Value {
  return field.options ? field.options[0] : false;
}
//#end
//#if hide|bulk-done

/** What it is called: "Done", "Paid". */
export function doneLabel(field: Field): string {
  return field.options ? field.options[field.options.length - 1] : field.label;
}
//#end
