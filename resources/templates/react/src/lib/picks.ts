/** Things to pick one of. */
export interface PickList {
  label: string;
  items: readonly string[];
}

/** What the person added to a list and took out of it. */
export interface Change {
  added: readonly string[];
  removed: readonly string[];
}

export function changed({ label, items }: PickList, change?: Change): PickList {
  if (!change) return { label, items };
  const kept = items.filter((item) => !change.removed.includes(item));
  return { label, items: [...kept, ...change.added.filter((item) => !kept.includes(item))] };
}

export function changeOf(items: readonly string[], now: readonly string[]): Change {
  return {
    added: now.filter((item) => !items.includes(item)),
    removed: items.filter((item) => !now.includes(item)),
  };
}
