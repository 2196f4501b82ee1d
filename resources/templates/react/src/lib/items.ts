import { useSyncExternalStore } from "react";
import { entities } from "../data";
import { readAll, write } from "./db";
import { newId } from "./ids";
import { labels } from "./labels";
import { withComputed, type Entity, type Item, type Values } from "./schema";
import { itemTitle } from "./titles";
import { showToast } from "./toasts";
import { fitValues } from "./values";

// All items live in memory and the screen shows them at once; the database follows.
const items = new Map<string, readonly Item[]>();
const listeners = new Set<() => void>();
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
  for (const listener of listeners) listener();
}

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

const completed = (entity: Entity, values: Values) =>
  withComputed(entity, fitValues(entity, values));

/** What `read` makes of the items; the component is drawn again when that changes. */
export function useStore<T>(read: () => T): T {
  return useSyncExternalStore(subscribe, read);
}

/** All items of an entity, oldest first. */
export function useItems<V extends Values>(entity: Entity<V>): readonly Item<V>[] {
  return useStore(() => allItems(entity));
}

export function allItems<V extends Values>(entity: Entity<V>): readonly Item<V>[] {
  return (items.get(entity.store) ?? none) as readonly Item<V>[];
}

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

/** Changes some values of an item. */
export function updateItem(entity: Entity, item: Item, values: Values) {
  void changeItems(entity, [{ ...item, ...values } as Item]);
}

/** Removes an item and offers to bring it back. */
export function removeItem(entity: Entity, item: Item) {
  void changeItems(entity, [], [item.id]);
  showToast({
    text: `${labels.deleted} “${itemTitle(entity, item)}”`,
    action: { label: labels.undo, run: () => void changeItems(entity, [item]) },
  });
}
