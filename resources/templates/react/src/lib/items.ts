import { useSyncExternalStore } from "react";
import { entities } from "../data";
import { isoDate } from "./dates"; //? calendar-aware
import { formatValue } from "./format"; //? repeat
import { readAll, write } from "./db";
import { newId } from "./ids";
import { labels } from "./labels";
import { comeBack, repeatDate } from "./repeat"; //? repeat
import { withComputed, type Entity, type Item, type Related, type Values } from "./schema"; //? related
import { withComputed, type Entity, type Item, type Values } from "./schema"; //? !related
import { itemTitle } from "./titles";
import { showToast } from "./toasts";
import { fitValues } from "./values";

// All items live in memory and the screen shows them at once; the database follows.
const items = new Map<string, readonly Item[]>();
const listeners = new Set<() => void>();
//#if live
// Lists with fields that depend on other items or on the day, calculated once after each change.
const views = new Map<string, readonly Item[]>();
//#end
const otherTabs = new BroadcastChannel("items");
const none: readonly Item[] = [];

otherTabs.onmessage = () => void loadItems();

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function show(store: string, next: readonly Item[]) {
  items.set(store, next);
  views.clear(); //? live
  for (const listener of listeners) listener();
}
//#if calendar-aware

let day = isoDate(new Date());

// An app that was left open overnight shows the new day when the person comes back to it.
addEventListener("focus", () => {
  if (day === isoDate(new Date())) return;
  day = isoDate(new Date());
  for (const [store, own] of items) show(store, [...own]);
});
//#end

/** Reads everything from the database; called once before the app is drawn. */
export async function loadItems() {
  const stored = await readAll();
  for (const entity of entities) {
    const own = stored.filter((one) => one.entity === entity.store).map((one) => one.item);
    own.sort((a, b) => a.createdAt - b.createdAt);
    show(
      entity.store,
      own.map((item) => ({ ...item, ...completed(entity, item) })),
    );
  }
}

//#if !related
const completed = (entity: Entity, values: Values) =>
  withComputed(entity, fitValues(entity, values));
//#end
//#if related
const completed = (entity: Entity, values: Values) =>
  withComputed(entity, fitValues(entity, values), relatedTo(values.id));

/** Finds the items that point to the one with this id. */
export function relatedTo(id: unknown): Related {
  return (store, by) => {
    const entity = entities.find((one) => one.store === store);
    if (!entity) return none;
    return allItems(entity).filter((item) => item[by] === id && !item.archived); //? archive
    return allItems(entity).filter((item) => item[by] === id); //? !archive
  };
}
//#end

/** What `read` makes of the items; the component is drawn again when that changes. */
export function useStore<T>(read: () => T): T {
  return useSyncExternalStore(subscribe, read);
}

//#if !archive
/** All items of an entity, oldest first. */
export function useItems<V extends Values>(entity: Entity<V>): readonly Item<V>[] {
  return useStore(() => allItems(entity));
}
//#end
//#if archive
/** The items of an entity that are not put away, oldest first. */
export function useItems<V extends Values>(entity: Entity<V>): readonly Item<V>[] {
  return useStore(() => sorted(allItems(entity)).active) as readonly Item<V>[];
}

/** The items of an entity that are put away. */
export function useArchivedItems(entity: Entity): readonly Item[] {
  return useStore(() => sorted(allItems(entity)).archived);
}

interface Sorted {
  active: readonly Item[];
  archived: readonly Item[];
}

const known = new WeakMap<readonly Item[], Sorted>();

/** The same lists for the same items, so that components are drawn again only after a change. */
function sorted(all: readonly Item[]): Sorted {
  const lists = known.get(all) ?? {
    active: all.filter((item) => !item.archived),
    archived: all.filter((item) => item.archived),
  };
  known.set(all, lists);
  return lists;
}
//#end

export function allItems<V extends Values>(entity: Entity<V>): readonly Item<V>[] {
  return (items.get(entity.store) ?? none) as readonly Item<V>[]; //? !live
  return liveItems(entity) as readonly Item<V>[]; //? live
}
//#if live

function liveItems(entity: Entity): readonly Item[] {
  const stored = items.get(entity.store) ?? none;
  if (!entity.fields.some((field) => field.live)) return stored;
  const view = views.get(entity.store);
  if (view) return view;
  views.set(entity.store, stored); // what a formula sees that comes back here in a circle
  const fresh = stored.map((item) => ({ ...item, ...completed(entity, item) }));
  views.set(entity.store, fresh);
  return fresh;
}
//#end

/** Puts and removes items: on the screen now, in the database soon, and back again if that fails. */
export async function changeItems(
  entity: Entity,
  put: readonly Item[],
  remove: readonly string[] = [],
) {
  const before = allItems(entity);
  const gone = new Set([...remove, ...put.map((item) => item.id)]);
  const known = new Set(before.map((item) => item.id));
  const fresh = new Map(put.map((item) => [item.id, { ...item, ...completed(entity, item) }]));
  const kept = before.flatMap((item) => fresh.get(item.id) ?? (gone.has(item.id) ? [] : [item]));
  const added = [...fresh.values()].filter((item) => !known.has(item.id));
  show(
    entity.store,
    [...kept, ...added].sort((a, b) => a.createdAt - b.createdAt),
  );
  try {
    await write(entity.store, put, remove);
    otherTabs.postMessage(entity.store);
  } catch {
    show(entity.store, before);
    showToast({ text: labels.notSaved, tone: "error" });
  }
}

/** Adds an item with these values and returns it. */
export function addItem(entity: Entity, values: Values): Item {
  const item = { ...values, id: newId(), createdAt: Date.now(), sample: false } as Item;
  void changeItems(entity, [item]);
  return item;
}

//#if !repeat
/** Changes some values of an item. */
export function updateItem(entity: Entity, item: Item, values: Values) {
  void changeItems(entity, [{ ...item, ...values } as Item]);
}
//#end
//#if repeat
/** Changes some values of an item; one that repeats and is done now comes back on its next date. */
export function updateItem(entity: Entity, item: Item, values: Values) {
  const changed = { ...item, ...values } as Item;
  const next = comeBack(entity, changed);
  void changeItems(entity, [next]);
  const date = repeatDate(entity);
  if (next === changed || !date) return;
  const when = formatValue(date, next[date.key]);
  offerUndo(entity, [item], `“${itemTitle(entity, item)}” ${labels.comesBack} ${when}`);
}
//#end

/** Removes an item and offers to bring it back. */
export function removeItem(entity: Entity, item: Item) {
  void changeItems(entity, [], [item.id]);
  offerUndo(entity, [item], `${labels.deleted} “${itemTitle(entity, item)}”`);
}
//#if archive

/** Puts an item away and offers to bring it back. */
export function archiveItem(entity: Entity, item: Item) {
  void changeItems(entity, [{ ...item, archived: true }]);
  offerUndo(entity, [item], `${labels.archived} “${itemTitle(entity, item)}”`);
}

/** Brings an item back that was put away. */
export function restoreItem(entity: Entity, item: Item) {
  void changeItems(entity, [{ ...item, archived: false }]);
  offerUndo(entity, [item], `${labels.restored} “${itemTitle(entity, item)}”`);
}
//#end

/** Says what was done, and offers to have the items as they were before. */
export function offerUndo(entity: Entity, before: readonly Item[], text: string) {
  showToast({
    text,
    action: { label: labels.undo, run: () => void changeItems(entity, before) },
  });
}
