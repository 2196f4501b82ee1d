import { useId, useState, type FormEvent } from "react";
import { addItem, updateItem } from "../lib/items";
import { relatedTo } from "../lib/items"; //? related
import { labels } from "../lib/labels";
import {
  pickFields,
  withComputed,
  type Entity,
  type Item,
  type Value,
  type Values,
} from "../lib/schema";
import { findMistakes, type Mistakes } from "../lib/validate";
import { initialValues } from "../lib/values";
import { Button } from "./Button";
import { FormField } from "./FormField";

interface Props<F extends string> {
  entity: Entity<Values, F>;
  /** The item to change; a new one is added without it. */
  item?: Item;
  /** What a new item starts with, beside the defaults. */
  start?: Values;
  /** Which fields to ask for, in order; all of them when left out. */
  fields?: readonly F[];
  /** The wording of the button instead of "Save". */ //? entry-form
  submit?: string; //? entry-form
  onSaved: (item: Item) => void;
  onCancel?: () => void;
}

/** Asks for the values of an item, checks them and saves it. */
export function ItemForm<F extends string>({
  entity,
  item,
  start,
  fields,
  submit = labels.save, //? entry-form
  onSaved,
  onCancel,
}: Props<F>) {
  const formId = useId();
  const [values, setValues] = useState<Values>(
    () => item ?? { ...initialValues(entity), ...start },
  );
  const [mistakes, setMistakes] = useState<Mistakes>({});
  const shown = pickFields(entity, fields); //? !live
  const shown = pickFields(entity, fields).filter((field) => !field.live); //? live
  const complete = withComputed(entity, values); //? !related
  const complete = withComputed(entity, values, relatedTo(item?.id)); //? related

  const change = (key: string, value: Value) => {
    setValues((before) => ({ ...before, [key]: value }));
    setMistakes(({ [key]: _fixed, ...others }) => others);
  };

  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const found = findMistakes(entity, shown, values, item?.id); //? unique
    const found = findMistakes(shown, values); //? !unique
    setMistakes(found);
    const first = shown.find((field) => found[field.key]);
    if (first) {
      document.getElementById(`${formId}-${first.key}`)?.focus();
      return;
    }
    if (item) updateItem(entity, item, { ...values, sample: false });
    onSaved(item ?? addItem(entity, values));
  };

  return (
    <form noValidate onSubmit={save} className="flex min-h-0 flex-1 flex-col">
      <div className="grid gap-x-4 gap-y-4 overflow-y-auto px-5 py-5 sm:grid-cols-2">
        {shown.map((field) => (
          <FormField
            key={field.key}
            id={`${formId}-${field.key}`}
            field={field}
            value={complete[field.key]}
            mistake={mistakes[field.key]}
            onChange={(value) => change(field.key, value)}
          />
        ))}
      </div>
      <footer className="flex justify-end gap-2 border-t border-line px-5 py-3">
        {onCancel && <Button onClick={onCancel}>{labels.cancel}</Button>}
        <Button type="submit" tone="primary">
          {/*#if entry-form*/}
          {submit}
          {/*#end*/}
          {/*#if !entry-form*/}
          {labels.save}
          {/*#end*/}
        </Button>
      </footer>
    </form>
  );
}
