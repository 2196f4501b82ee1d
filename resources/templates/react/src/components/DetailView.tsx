import { ArrowLeft, FileQuestion, Pencil, Trash2 } from "lucide-react";
import { useState, type ReactNode } from "react";
import { removeItem, useItems } from "../lib/items";
import { labels } from "../lib/labels";
import { goBack } from "../lib/router";
import { isEmpty } from "../lib/schema"; //? image
import { pickFields, type Entity, type Values } from "../lib/schema";
import { itemTitle } from "../lib/titles";
import { Button } from "./Button";
import { EmptyState } from "./EmptyState";
import { FieldValue } from "./FieldValue";
import { FormDialog } from "./FormDialog";
import { PageHeader } from "./PageHeader";
import { Picture } from "./Picture"; //? image

interface Props<F extends string> {
  entity: Entity<Values, F>;
  /** Which item. */
  id: string;
  /** What to show, in order. */
  fields: readonly F[];
  /** Shown below: items that point here, for example. */
  children?: ReactNode;
}

/** Everything about one item. */
export function DetailView<F extends string>({ entity, id, fields, children }: Props<F>) {
  const [isEditing, setIsEditing] = useState(false);
  const item = useItems(entity).find((one) => one.id === id);

  if (!item) {
    return (
      <EmptyState icon={FileQuestion} title={labels.gone} text={labels.goneHint}>
        <Button onClick={() => goBack(entity.store)}>{labels.back}</Button>
      </EmptyState>
    );
  }

  const remove = () => {
    removeItem(entity, item);
    goBack(entity.store);
  };

  return (
    <article className="mx-auto max-w-3xl">
      <Button tone="quiet" className="mb-3 -ml-3" onClick={() => goBack(entity.store)}>
        <ArrowLeft className="size-4" aria-hidden />
        {labels.back}
      </Button>
      {/*#if image*/}
      {entity.picture && !isEmpty(item[entity.picture]) && (
        <Picture
          source={String(item[entity.picture])}
          alt={itemTitle(entity, item)}
          className="mb-6 aspect-21/9 w-full rounded-xl border border-line"
        />
      )}
      {/*#end*/}
      <PageHeader title={itemTitle(entity, item)}>
        <Button onClick={() => setIsEditing(true)}>
          <Pencil className="size-4" aria-hidden />
          {labels.edit}
        </Button>
        <Button tone="danger" onClick={remove}>
          <Trash2 className="size-4" aria-hidden />
          {labels.delete}
        </Button>
      </PageHeader>
      <dl className="card divide-y divide-line">
        {pickFields(entity, fields).map((field) => (
          <div
            key={field.key}
            className="grid gap-x-6 gap-y-1 px-5 py-3.5 sm:grid-cols-[10rem_1fr]"
          >
            <dt className="text-sm text-muted">{field.label}</dt>
            <dd className="min-w-0 break-words">
              {/*#if followed*/}
              <FieldValue field={field} value={item[field.key]} live />
              {/*#end*/}
              {/*#if !followed*/}
              <FieldValue field={field} value={item[field.key]} />
              {/*#end*/}
            </dd>
          </div>
        ))}
      </dl>
      {children}
      {isEditing && <FormDialog entity={entity} item={item} onClose={() => setIsEditing(false)} />}
    </article>
  );
}
