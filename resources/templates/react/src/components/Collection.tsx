import { Archive } from "lucide-react"; //? archive
import { CheckCheck } from "lucide-react"; //? hide
import { Inbox, Plus, SearchX } from "lucide-react";
import { ListChecks } from "lucide-react"; //? bulk
import { Printer } from "lucide-react"; //? prints
import { useRef } from "react"; //? search
import { useState, type ReactNode } from "react";
import { doneLabel, isDone } from "../lib/done"; //? hide
import { isPressing } from "../lib/due"; //? due
import { useArchivedItems } from "../lib/items"; //? archive
import { useItems } from "../lib/items";
import { useKey } from "../lib/keys";
import { labels } from "../lib/labels";
import { filterItems } from "../lib/query"; //? filters
import { searchItems } from "../lib/query"; //? search
import { sortItems, type Sort } from "../lib/query"; //? sort
import { pickFields } from "../lib/schema"; //? filters
import { fieldOf } from "../lib/schema"; //? hide
import type { Entity, Item, Values } from "../lib/schema";
import { ArchivedItems } from "./ArchivedItems"; //? archive
import { BulkChoice } from "./BulkChoice"; //? bulk
import { Button } from "./Button";
import { ExportButton } from "./CsvButtons"; //? exports
import { ImportButton } from "./CsvButtons"; //? imports
import { DueNotice } from "./DueNotice"; //? due
import { EmptyState } from "./EmptyState";
import { FilterMenu } from "./FilterMenu"; //? filters
import { FormDialog } from "./FormDialog";
import { IconButton } from "./IconButton"; //? bulk|prints
import { PageHeader } from "./PageHeader";
import { SearchBox } from "./SearchBox"; //? search

interface Props<F extends string> {
  title: string;
  entity: Entity<Values, F>;
  /** Show a search box. */
  search?: boolean; //? search
  /** Fields to filter by. */
  filters?: readonly F[]; //? filters
  sort?: Sort<F>; //? sort
  exports?: boolean; //? exports
  imports?: boolean; //? imports
  /** A yes/no, or a choice with its last option: items that are done are out of sight until asked for. */ //? hide
  hide?: F; //? hide
  /** Items can be ticked and changed together. */ //? bulk
  bulk?: boolean; //? bulk
  prints?: boolean; //? prints
  /** Draws the items that are left. */
  children: (items: readonly Item[]) => ReactNode;
}

/** A page of items: finding them, adding one, and what to say when there are none. */
//#if tools
export function Collection<F extends string>({ title, entity, children, ...tools }: Props<F>) {
  //#end
  //#if !tools
export function Collection<F extends string>({ title, entity, children }: Props<F>) {
  //#end
  const all = useItems(entity);
  const [isAdding, setIsAdding] = useState(false);
  const [text, setText] = useState(""); //? search
  const [wanted, setWanted] = useState<Record<string, string>>({}); //? filters
  const searchBox = useRef<HTMLInputElement>(null); //? search
  const archived = useArchivedItems(entity); //? archive
  const [showsArchived, setShowsArchived] = useState(false); //? archive
  const [showsDone, setShowsDone] = useState(false); //? hide
  const [isOnlyDue, setIsOnlyDue] = useState(false); //? due
  const [isChoosing, setIsChoosing] = useState(false); //? bulk
  useKey("n", () => setIsAdding(true));
  useKey("/", () => searchBox.current?.focus()); //? search

  const filterFields = pickFields(entity, tools.filters ?? []); //? filters
  let items = all; //? narrowed
  const items = all; //? !narrowed
  items = searchItems(entity, items, text); //? search
  items = filterItems(filterFields, items, wanted); //? filters
  if (isOnlyDue) items = items.filter((item) => isPressing(entity, item)); //? due
  if (tools.sort) items = sortItems(entity, items, tools.sort); //? sort
  //#if hide
  const hide = tools.hide && fieldOf(entity, tools.hide);
  const done = hide ? items.filter((item) => isDone(hide, item)) : [];
  const open = hide ? items.filter((item) => !isDone(hide, item)) : items;
  items = showsDone ? [...open, ...done] : open;
  //#end

  return (
    <>
      <PageHeader title={title} count={all.length}>
        {/*#if prints*/}
        {tools.prints && (
          <IconButton icon={Printer} label={labels.print} onClick={() => window.print()} />
        )}
        {/*#end*/}
        {/*#if bulk*/}
        {tools.bulk && all.length > 0 && (
          <IconButton
            icon={ListChecks}
            label={labels.select}
            aria-pressed={isChoosing}
            className="aria-pressed:bg-accent-soft aria-pressed:text-accent-ink"
            onClick={() => setIsChoosing(!isChoosing)}
          />
        )}
        {/*#end*/}
        {/*#if imports*/}
        {tools.imports && <ImportButton entity={entity} />}
        {/*#end*/}
        {/*#if exports*/}
        {tools.exports && <ExportButton entity={entity} items={items} />}
        {/*#end*/}
        <Button tone="primary" onClick={() => setIsAdding(true)}>
          <Plus className="size-4" aria-hidden />
          {entity.add}
        </Button>
      </PageHeader>
      {/*#if search|filters|due*/}
      {all.length > 0 && (
        <div className="mb-5 flex flex-wrap items-center gap-2 empty:hidden print:hidden">
          {/*#if search*/}
          {tools.search && (
            <SearchBox ref={searchBox} many={entity.many} value={text} onChange={setText} />
          )}
          {/*#end*/}
          {/*#if filters*/}
          {filterFields.map((field) => (
            <FilterMenu
              key={field.key}
              field={field}
              items={all}
              value={wanted[field.key] ?? ""}
              onChange={(value) => setWanted({ ...wanted, [field.key]: value })}
            />
          ))}
          {/*#end*/}
          {/*#if due*/}
          <DueNotice entity={entity} items={all} isOn={isOnlyDue} onChange={setIsOnlyDue} />
          {/*#end*/}
        </div>
      )}
      {/*#end*/}
      {all.length === 0 ? (
        <EmptyState
          icon={Inbox}
          title={`${labels.nothing} ${entity.many.toLowerCase()} ${labels.yet}`}
          text={labels.nothingYetHint}
        >
          <Button tone="primary" onClick={() => setIsAdding(true)}>
            <Plus className="size-4" aria-hidden />
            {entity.add}
          </Button>
        </EmptyState>
      ) : items.length === 0 ? (
        //#if hide
        done.length > 0 ? (
          <EmptyState icon={CheckCheck} title={labels.allDone} text={labels.allDoneHint} />
        ) : (
          <EmptyState icon={SearchX} title={labels.nothingFound} text={labels.nothingFoundHint} />
        )
        //#end
        //#if !hide
        <EmptyState icon={SearchX} title={labels.nothingFound} text={labels.nothingFoundHint} />
        //#end
      ) : (
        //#if bulk
        <BulkChoice
          entity={entity}
          items={items}
          isOn={isChoosing}
          onClose={() => setIsChoosing(false)}
        >
          {children(items)}
        </BulkChoice>
        //#end
        //#if !bulk
        children(items)
        //#end
      )}
      {/*#if hide*/}
      {hide && done.length > 0 && (
        <Button
          tone="quiet"
          className="mt-3"
          aria-expanded={showsDone}
          onClick={() => setShowsDone(!showsDone)}
        >
          <CheckCheck className="size-4" aria-hidden />
          {`${showsDone ? labels.hide : labels.show} ${doneLabel(hide).toLowerCase()} (${done.length})`}
        </Button>
      )}
      {/*#end*/}
      {/*#if archive*/}
      {archived.length > 0 && (
        <>
          <Button
            tone="quiet"
            className="mt-3"
            aria-expanded={showsArchived}
            onClick={() => setShowsArchived(!showsArchived)}
          >
            <Archive className="size-4" aria-hidden />
            {`${labels.archived} (${archived.length})`}
          </Button>
          {showsArchived && <ArchivedItems entity={entity} items={archived} />}
        </>
      )}
      {/*#end*/}
      {isAdding && <FormDialog entity={entity} onClose={() => setIsAdding(false)} />}
    </>
  );
}
