import { Archive, ArchiveRestore } from "lucide-react"; //? archive
import { Printer } from "lucide-react"; //? detail-prints
import { ArrowLeft, FileQuestion, Pencil, Trash2 } from "lucide-react";
import { useState, type ReactNode } from "react";
import { archiveItem, restoreItem } from "../lib/items"; //? archive
import { allItems, removeItem, useStore } from "../lib/items";
import { labels } from "../lib/labels";
import { goBack } from "../lib/router";
import { isEmpty } from "../lib/schema"; //? image
import { pickFields, type Entity, type Values } from "../lib/schema";
import { itemTitle } from "../lib/titles";
import { Badge } from "./Badge"; //? archive
import { Button } from "./Button";
import { EmptyState } from "./EmptyState";
import { FieldValue } from "./FieldValue"; //? !ticked
import { FlowSteps } from "./FlowSteps"; //? flow
import { FormDialog } from "./FormDialog";
import { IconButton } from "./IconButton"; //? detail-prints
import { ItemValue } from "./ItemValue"; //? ticked
import { PageHeader } from "./PageHeader";
import { Picture } from "./Picture"; //? image

interface Props<F extends string> {
  entity: Entity<Values, F>;
  /** Which item. */
  id: string;
  /** What to show, in order. */
  fields: readonly F[];
  prints?: boolean; //? detail-prints
  /** Shown below: items that point here, for example. */
  children?: ReactNode;
}

/** Everything about one item. */
//#if detail-prints
export function DetailView<F extends string>({ entity, id, fields, children, prints }: Props<F>) {
  //#end
  //#if !detail-prints
export function DetailView<F extends string>({ entity, id, fields, children }: Props<F>) {
  //#end
  const [isEditing, setIsEditing] = useState(false);
  const item = useStore(() => allItems(entity).find((one) => one.id === id));

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

  //#if archive
  const putAway = () => {
    archiveItem(entity, item);
    goBack(entity.store);
  };
  //#end
  const shown = pickFields(entity, fields); //? !flow
  const shown = pickFields(entity, fields).filter((field) => !field.flow); //? flow

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
        {/*#if detail-prints*/}
        {prints && (
          <IconButton icon={Printer} label={labels.print} onClick={() => window.print()} />
        )}
        {/*#end*/}
        <Button onClick={() => setIsEditing(true)}>
          <Pencil className="size-4" aria-hidden />
          {labels.edit}
        </Button>
        {/*#if archive*/}
        {entity.archive && !item.archived && (
          <Button onClick={putAway}>
            <Archive className="size-4" aria-hidden />
            {labels.archive}
          </Button>
        )}
        {item.archived && (
          <Button onClick={() => restoreItem(entity, item)}>
            <ArchiveRestore className="size-4" aria-hidden />
            {labels.restore}
          </Button>
        )}
        {(!entity.archive || item.archived) && (
          <Button tone="danger" onClick={remove}>
            <Trash2 className="size-4" aria-hidden />
            {labels.delete}
          </Button>
        )}
        {/*#end*/}
        {/*#if !archive*/}
        <Button tone="danger" onClick={remove}>
          <Trash2 className="size-4" aria-hidden />
          {labels.delete}
        </Button>
        {/*#end*/}
      </PageHeader>
      {/*#if archive*/}
      {item.archived && (
        <p className="-mt-3 mb-5 text-sm text-muted">
          <Badge>{labels.archived}</Badge>
        </p>
      )}
      {/*#end*/}
      {/*#if flow*/}
      {entity.fields.map(
        (field) =>
          field.flow && <FlowSteps key={field.key} entity={entity} item={item} field={field} />,
      )}
      {/*#end*/}
      <dl className="card divide-y divide-line">
        {shown.map((field) => (
          <div
            key={field.key}
            className="grid gap-x-6 gap-y-1 px-5 py-3.5 sm:grid-cols-[10rem_1fr]"
          >
            <dt className="text-sm text-muted">{field.label}</dt>
            <dd className="min-w-0 break-words">
              {/*#if ticked*/}
              <ItemValue entity={entity} item={item} field={field} />
              {/*#end*/}
              {/*#if !ticked*/}
              {/*#if followed*/}
              <FieldValue field={field} item={item} live />
              {/*#end*/}
              {/*#if !followed*/}
              <FieldValue field={field} item={item} />
              {/*#end*/}
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
