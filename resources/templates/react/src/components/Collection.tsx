import { Inbox, Plus, SearchX } from "lucide-react";
import { useRef } from "react"; //? search
import { useState, type ReactNode } from "react";
import { useItems } from "../lib/items";
import { useKey } from "../lib/keys";
import { labels } from "../lib/labels";
import { filterItems } from "../lib/query"; //? filters
import { searchItems } from "../lib/query"; //? search
import { sortItems, type Sort } from "../lib/query"; //? sort
import { pickFields, type Entity, type Item, type Values } from "../lib/schema"; //? filters
import type { Entity, Item, Values } from "../lib/schema"; //? !filters
import { Button } from "./Button";
import { ExportButton } from "./CsvButtons"; //? exports
import { ImportButton } from "./CsvButtons"; //? imports
import { EmptyState } from "./EmptyState";
import { FilterMenu } from "./FilterMenu"; //? filters
import { FormDialog } from "./FormDialog";
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
  useKey("n", () => setIsAdding(true));
  useKey("/", () => searchBox.current?.focus()); //? search

  const filterFields = pickFields(entity, tools.filters ?? []); //? filters
  let items = all; //? narrowed
  const items = all; //? !narrowed
  items = searchItems(entity, items, text); //? search
  items = filterItems(filterFields, items, wanted); //? filters
  if (tools.sort) items = sortItems(entity, items, tools.sort); //? sort

  return (
    <>
      <PageHeader title={title} count={all.length}>
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
      {/*#if search|filters*/}
      {all.length > 0 && (
        <div className="mb-5 flex flex-wrap items-center gap-2 empty:hidden">
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
        <EmptyState icon={SearchX} title={labels.nothingFound} text={labels.nothingFoundHint} />
      ) : (
        children(items)
      )}
      {isAdding && <FormDialog entity={entity} onClose={() => setIsAdding(false)} />}
    </>
  );
}
