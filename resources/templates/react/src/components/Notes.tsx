import { NotebookPen, Plus } from "lucide-react";
import { useState } from "react";
import { labels } from "../lib/labels";
import { noteRest, noteTitle, useNotes, type FirstNote, type Note } from "../lib/notes";
import { showToast } from "../lib/toasts";
import { Button } from "./Button";
import { EmptyState } from "./EmptyState";
import { NoteEditor } from "./NoteEditor";
import { PageHeader } from "./PageHeader";

interface Props {
  title: string;
  /** What is there at first. */
  content: readonly FirstNote[];
  /** Where the notes are kept on this device. */
  store: string;
}

/** Notes in Markdown: all of them on one side, the open one on the other. Every letter is kept at once. */
export function Notes({ title, content, store }: Props) {
  const { notes, add, write, remove, bringBack } = useNotes(store, content);
  const [openId, setOpenId] = useState<string>();
  const [isClosed, setClosed] = useState(true);
  const [words, setWords] = useState("");
  const found = notes.filter((note) =>
    note.text.toLowerCase().includes(words.trim().toLowerCase()),
  );
  const open = notes.find((note) => note.id === openId) ?? found[0];

  const show = (note: Note) => {
    setOpenId(note.id);
    setClosed(false);
  };
  const drop = (note: Note) => {
    remove(note.id);
    setClosed(true);
    showToast({
      text: `${labels.deleted} “${noteTitle(note.text) || labels.untitled}”`,
      action: { label: labels.undo, run: () => bringBack(note) },
    });
  };

  return (
    <>
      <PageHeader title={title} count={notes.length}>
        <Button
          tone="primary"
          onClick={() => {
            setWords("");
            show(add());
          }}
        >
          <Plus className="size-4" aria-hidden />
          {labels.newNote}
        </Button>
      </PageHeader>
      {notes.length === 0 ? (
        <EmptyState icon={NotebookPen} title={labels.noNotes} text={labels.noNotesHint} />
      ) : (
        <div className="grid items-start gap-4 md:grid-cols-[18rem_minmax(0,1fr)]">
          <div className={`grid gap-3 ${isClosed ? "" : "max-md:hidden"}`}>
            <input
              type="search"
              value={words}
              onChange={(event) => setWords(event.target.value)}
              aria-label={labels.search}
              placeholder={labels.search}
              className="control"
            />
            <NoteList notes={found} open={open} onOpen={show} />
          </div>
          {open && (
            <div className={isClosed ? "max-md:hidden" : ""}>
              <NoteEditor
                key={open.id}
                note={open}
                onWrite={(text) => write(open.id, text)}
                onRemove={() => drop(open)}
                onClose={() => setClosed(true)}
              />
            </div>
          )}
        </div>
      )}
    </>
  );
}

interface ListProps {
  notes: readonly Note[];
  open?: Note;
  onOpen: (note: Note) => void;
}

const day = new Intl.DateTimeFormat(undefined, { dateStyle: "medium" });

function NoteList({ notes, open, onOpen }: ListProps) {
  if (notes.length === 0) return <p className="px-1 text-sm text-muted">{labels.nothingFound}</p>;
  return (
    <ul className="card divide-y divide-line overflow-hidden md:max-h-[70vh] md:overflow-y-auto">
      {notes.map((note) => (
        <li key={note.id}>
          <button
            type="button"
            onClick={() => onOpen(note)}
            aria-current={note === open || undefined}
            className="block w-full px-4 py-3 text-left text-sm -outline-offset-2 transition-colors hover:bg-hover md:aria-[current]:bg-accent-soft"
          >
            <span className="block truncate font-medium">
              {noteTitle(note.text) || labels.untitled}
            </span>
            <span className="mt-0.5 flex gap-2 text-xs text-muted">
              <span className="shrink-0">{day.format(note.changed)}</span>
              <span className="truncate">{noteRest(note.text)}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
