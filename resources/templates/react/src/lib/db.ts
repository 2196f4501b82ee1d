import { openDB, type DBSchema } from "idb";
import type { Item } from "./schema";

interface Stored {
  entity: string;
  id: string;
  item: Item;
}

interface Schema extends DBSchema {
  /** One row an item, whatever its entity, so that new entities need no migration. */
  items: { key: [string, string]; value: Stored };
  /** Small facts about the app itself. */
  facts: { key: string; value: string };
}

// Apps that are served from different folders of one host keep their data apart.
const name = `app ${new URL(".", location.href).pathname}`;

const connection = openDB<Schema>(name, 1, {
  upgrade(db) {
    db.createObjectStore("items", { keyPath: ["entity", "id"] });
    db.createObjectStore("facts");
  },
});

export async function readAll(): Promise<Stored[]> {
  return (await connection).getAll("items");
}

/** Writes and deletes together: all of it happens, or nothing. */
export async function write(entity: string, put: readonly Item[], remove: readonly string[]) {
  const transaction = (await connection).transaction("items", "readwrite");
  for (const item of put) void transaction.store.put({ entity, id: item.id, item });
  for (const id of remove) void transaction.store.delete([entity, id]);
  await transaction.done;
}

//#if samples|rows
export async function readFact(key: string): Promise<string | undefined> {
  return (await connection).get("facts", key);
}

export async function writeFact(key: string, value: string) {
  await (await connection).put("facts", value, key);
}
//#end
