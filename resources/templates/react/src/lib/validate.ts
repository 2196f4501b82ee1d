import { allItems } from "./items"; //? unique
import { labels } from "./labels";
import { isEmpty, type Entity, type Field, type Value, type Values } from "./schema"; //? unique
import { isEmpty, type Field, type Value, type Values } from "./schema"; //? !unique

/** What is wrong, by field; empty when all is well. */
export type Mistakes = Record<string, string>;

function mistakeIn(field: Field, value: Value): string | undefined {
  if (isEmpty(value)) return field.required ? labels.required : undefined;
  if (typeof value === "number") return Number.isNaN(value) ? labels.notANumber : undefined;
  if (field.kind === "email" && !/^\S+@\S+\.\S+$/.test(String(value))) return labels.notAnEmail; //? email
  if (field.kind === "link" && !URL.canParse(String(value))) return labels.notALink; //? link
  return undefined;
}

//#if unique
function mistakeInUnique(
  entity: Entity,
  field: Field,
  value: Value,
  id?: string,
): string | undefined {
  if (!field.unique || isEmpty(value)) return undefined;
  const wanted = String(value).toLowerCase();
  const isTaken = allItems(entity).some(
    (item) => item.id !== id && String(item[field.key]).toLowerCase() === wanted,
  );
  return isTaken ? labels.taken : undefined;
}

//#end
//#if unique
/** Checks the values of a form; `id` is the item being edited. */
export function findMistakes(
  entity: Entity,
  fields: readonly Field[],
  values: Values,
  id?: string,
): Mistakes {
  const mistakes: Mistakes = {};
  for (const field of fields) {
    const value = values[field.key];
    const mistake = mistakeIn(field, value) ?? mistakeInUnique(entity, field, value, id);
    if (mistake) mistakes[field.key] = mistake;
  }
  return mistakes;
}
//#end
//#if !unique
/** Checks the values of a form. */
export function findMistakes(fields: readonly Field[], values: Values): Mistakes {
  const mistakes: Mistakes = {};
  for (const field of fields) {
    const mistake = mistakeIn(field, values[field.key]);
    if (mistake) mistakes[field.key] = mistake;
  }
  return mistakes;
}
//#end
