import { entities } from "../data";
import { readFact, write, writeFact } from "./db";
import type { Entity, Item } from "./schema";
import { initialValues } from "./values";

const FACT = "rows";

/**
 * Puts in the items that the app starts with, each of them once: what was changed or deleted since stays that way.
 */
export async function addRows() {
  const known = new Set((await readFact(FACT))?.split(" "));
  for (const entity of entities) {
    const fresh = rowsOf(entity).filter((item) => !known.has(`${entity.store}/${item.id}`));
    await write(entity.store, fresh, []);
    for (const item of fresh) known.add(`${entity.store}/${item.id}`);
  }
  await writeFact(FACT, [...known].join(" "));
}

function rowsOf(entity: Entity): Item[] {
  const start = Date.now();
  return (entity.rows?.() ?? []).map(
    (row, index) =>
      ({ ...initialValues(entity), ...row, createdAt: start + index, sample: false }) as Item,
  );
}
