import { useStored } from "./stored";

/** Something that the person wrote: its texts by field. */
export interface Entry {
  id: string;
  [field: string]: string;
}

export interface EntryField {
  key: string;
  label: string;
  hint?: string;
  isOptional?: boolean;
}

const NONE: Entry[] = [];

/** What the person added to a page; it stays on this device. */
export function useEntries(store: string) {
  return useStored<Entry[]>(`${store}-own`, NONE);
}
