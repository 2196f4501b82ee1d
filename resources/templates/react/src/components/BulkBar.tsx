import { Archive } from "lucide-react"; //? archive
import { Check } from "lucide-react"; //? bulk-done
import { Trash2, X } from "lucide-react";
import { doneLabel, doneValue } from "../lib/done"; //? bulk-done
import { changeItems, offerUndo } from "../lib/items";
import { labels } from "../lib/labels";
import { comeBack } from "../lib/repeat"; //? bulk-repeat
import { fieldOf } from "../lib/schema"; //? bulk-done
import type { Values } from "../lib/schema"; //? bulk-change
import type { Entity, Item } from "../lib/schema";
import { Button } from "./Button";
import { IconButton } from "./IconButton";

interface Props {
  entity: Entity;
  /** What is ticked. */
  items: readonly Item[];
  isAll: boolean;
  onAll: (all: boolean) => void;
  onClose: () => void;
}

/** What can be done with the ticked items; everything can be undone. */
export function BulkBar({ entity, items, isAll, onAll, onClose }: Props) {
  const done = entity.done ? fieldOf(entity, entity.done) : undefined; //? bulk-done
  const isNone = items.length === 0;
  const count = `${items.length} ${(items.length === 1 ? entity.one : entity.many).toLowerCase()}`;

  const finish = (verb: string) => {
    offerUndo(entity, items, `${verb} ${count}`);
    onClose();
  };
  //#if bulk-change
  const change = (values: Values) => {
    const changed = items.map((item) => ({ ...item, ...values }) as Item); //? !repeat
    const changed = items.map((item) => comeBack(entity, { ...item, ...values } as Item)); //? repeat
    void changeItems(entity, changed);
    finish(labels.changed);
  };
  //#end
  const remove = () => {
    void changeItems(
      entity,
      [],
      items.map((item) => item.id),
    );
    finish(labels.deleted);
  };
  //#if archive
  const putAway = () => {
    void changeItems(
      entity,
      items.map((item) => ({ ...item, archived: true })),
    );
    finish(labels.archived);
  };
  //#end

  return (
    <section
      aria-label={labels.select}
      className="sticky bottom-20 z-10 mt-4 flex flex-wrap items-center gap-2 rounded-xl border border-line bg-surface p-2 pl-4 text-sm shadow-lg md:bottom-4"
    >
      <label className="flex cursor-pointer items-center gap-2">
        <input
          type="checkbox"
          checked={isAll}
          onChange={(event) => onAll(event.target.checked)}
          className="size-4.5 accent-accent"
        />
        {labels.all}
      </label>
      <span role="status" className="mr-auto text-muted tabular-nums">
        {items.length} {labels.selected}
      </span>
      <IconButton icon={X} label={labels.close} onClick={onClose} className="sm:order-last" />
      <span className="w-full sm:hidden" />
      {/*#if choice*/}
      {entity.fields
        .filter((field) => field.kind === "choice")
        .map((field) => (
          <select
            key={field.key}
            aria-label={field.label}
            value=""
            disabled={isNone}
            onChange={(event) => change({ [field.key]: event.target.value })}
            className="control select w-auto max-w-40"
          >
            <option value="">{field.label}</option>
            {field.options?.map((option) => (
              <option key={option}>{option}</option>
            ))}
          </select>
        ))}
      {/*#end*/}
      {/*#if bulk-done*/}
      {done && (
        <Button disabled={isNone} onClick={() => change({ [done.key]: doneValue(done) })}>
          <Check className="size-4" aria-hidden />
          {`${labels.mark} ${doneLabel(done).toLowerCase()}`}
        </Button>
      )}
      {/*#end*/}
      {/*#if archive*/}
      {entity.archive && (
        <Button disabled={isNone} onClick={putAway}>
          <Archive className="size-4" aria-hidden />
          {labels.archive}
        </Button>
      )}
      {/*#end*/}
      <Button tone="danger" disabled={isNone} onClick={remove}>
        <Trash2 className="size-4" aria-hidden />
        {labels.delete}
      </Button>
    </section>
  );
}
