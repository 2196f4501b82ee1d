import { newId } from "./ids";
import { useStored } from "./stored";

export interface Note {
  id: string;
  text: string;
  /** When it was last changed, in milliseconds. */
  changed: number;
}

/** A note that is there at first. */
export interface FirstNote {
  title: string;
  text: string;
}

/** The first line without its marks; "" for an empty note. */
export function noteTitle(text: string): string {
  const line = text.split("\n").find((one) => one.trim()) ?? "";
  return line
    .replace(/^[\s#>*+-]+/, "")
    .replace(/[*_`~]/g, "")
    .trim();
}

/** What follows the title, on one line. */
export function noteRest(text: string): string {
  const lines = text.split("\n").filter((line) => line.trim());
  const rest = lines
    .slice(1)
    .join(" ")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1");
  return rest.replace(/[#>*_`~[\]]/g, "").trim();
}

/** The notes on this device, latest change first, and what can be done with them. */
export function useNotes(store: string, first: readonly FirstNote[]) {
  const start = startNotes(store, first);
  const [notes, setNotes] = useStored<Note[]>(store, start);
  return {
    notes: [...notes].sort((one, other) => other.changed - one.changed),
    add: (): Note => {
      const note = { id: newId(), text: "", changed: Date.now() };
      setNotes((old) => [note, ...old]);
      return note;
    },
    write: (id: string, text: string) =>
      setNotes((old) =>
        old.map((one) => (one.id === id ? { ...one, text, changed: Date.now() } : one)),
      ),
    remove: (id: string) => setNotes((old) => old.filter((one) => one.id !== id)),
    bringBack: (note: Note) =>
      setNotes((old) => [...old.filter((one) => one.id !== note.id), note]),
  };
}

const starts = new Map<string, Note[]>();

function startNotes(store: string, first: readonly FirstNote[]): Note[] {
  if (!starts.has(store)) {
    const notes = first.map(({ title, text }, index) => ({
      id: `first-${index + 1}`,
      text: title && text ? `# ${title}\n\n${text}` : title || text,
      changed: Date.now() - index,
    }));
    starts.set(store, notes);
  }
  return starts.get(store) ?? [];
}
