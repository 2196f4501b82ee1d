import { entities } from "../data";
import { readAll, readFact, write, writeFact } from "./db";
import { allItems, changeItems, useStore } from "./items";
import { labels } from "./labels";
import type { Entity, Item } from "./schema";
import { showToast } from "./toasts";
import { initialValues } from "./values";

const FACT = "samples";

/**
 * Puts the sample data in at the first start. Later it only fills in what the app has learned since:
 * a new entity gets its samples, and samples get values for new fields.
 */
export async function addSamples() {
  const seeded = (await readFact(FACT)) ?? "";
  if (seeded === "removed") return;
  const stored = await readAll();
  const done = new Set(seeded.split(" "));
  for (const entity of entities) {
    const own = stored.filter((one) => one.entity === entity.store).map((one) => one.item);
    const known = new Map(own.map((item) => [item.id, item]));
    const wanted = samplesOf(entity).flatMap((sample) => {
      const item = known.get(sample.id);
      if (!item) return done.has(entity.store) ? [] : [sample];
      return Object.keys(sample).every((key) => key in item) ? [] : [{ ...sample, ...item }];
    });
    await write(entity.store, wanted, []);
  }
  await writeFact(FACT, entities.map((entity) => entity.store).join(" "));
}

function samplesOf(entity: Entity): Item[] {
  const start = Date.now();
  return (entity.samples?.() ?? []).map( //? rows
  return entity.samples().map( //? !rows
    (sample, index) =>
      ({
        ...initialValues(entity),
        ...sample,
        id: `sample-${index + 1}`,
        createdAt: start + index,
        sample: true,
      }) as Item,
  );
}

/** How many sample items are left. */
export function useSampleCount(): number {
  return useStore(() => entities.flatMap(allItems).filter((item) => item.sample).length);
}

/** Removes what is still sample data, and offers to bring it back. */
export function removeSamples() {
  const samples = entities.map((entity) => ({
    entity,
    items: allItems(entity).filter((item) => item.sample),
  }));
  for (const { entity, items } of samples) {
    void changeItems(
      entity,
      [],
      items.map((item) => item.id),
    );
  }
  void writeFact(FACT, "removed");
  showToast({
    text: labels.samplesRemoved,
    action: {
      label: labels.undo,
      run: () => samples.forEach(({ entity, items }) => void changeItems(entity, items)),
    },
  });
}
