import { ArrowLeft, Trash2 } from "lucide-react";
import { useState } from "react";
import { labels } from "../lib/labels";
import type { Note } from "../lib/notes";
import { IconButton } from "./IconButton";
import { Markdown } from "./Markdown";
import { Segments } from "./Segments";

interface Props {
  note: Note;
  onWrite: (text: string) => void;
  onRemove: () => void;
  /** Back to the list, where there is no room for both. */
  onClose: () => void;
}

type View = "write" | "read" | "both";

const views: readonly { label: string; value: View }[] = [
  { label: labels.write, value: "write" },
  { label: labels.preview, value: "read" },
  { label: labels.both, value: "both" },
];

/** One note: as it is written, as it reads, or the one beside the other. */
export function NoteEditor({ note, onWrite, onRemove, onClose }: Props) {
  const [view, setView] = useState<View>(note.text ? "both" : "write");
  return (
    <section className="card overflow-hidden">
      <header className="flex items-center gap-2 border-b border-line p-2">
        <IconButton icon={ArrowLeft} label={labels.back} onClick={onClose} className="md:hidden" />
        <div className="max-w-72 flex-1">
          <Segments label={labels.view} options={views} value={view} onChange={setView} />
        </div>
        <IconButton
          icon={Trash2}
          label={labels.deleteNote}
          onClick={onRemove}
          className="ml-auto hover:text-danger"
        />
      </header>
      <div
        className={
          view === "both" ? "grid divide-line max-lg:divide-y lg:grid-cols-2 lg:divide-x" : ""
        }
      >
        {view !== "read" && (
          <textarea
            autoFocus={!note.text}
            value={note.text}
            onChange={(event) => onWrite(event.target.value)}
            aria-label={labels.noteText}
            placeholder={labels.notePlaceholder}
            className="field-sizing-content block min-h-[45vh] w-full resize-none bg-transparent p-5 font-mono text-sm leading-relaxed outline-none"
          />
        )}
        {view !== "write" && (
          <div className="min-h-24 min-w-0 p-5">
            {note.text.trim() ? (
              <Markdown text={note.text} />
            ) : (
              <p className="text-sm text-muted">{labels.emptyNote}</p>
            )}
          </div>
        )}
      </div>
    </section>
  );
}
