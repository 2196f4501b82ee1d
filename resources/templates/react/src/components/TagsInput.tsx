import { X } from "lucide-react";
import { useState, type KeyboardEvent } from "react";
import { labels } from "../lib/labels";
import type { InputProps } from "./FieldInput";

/** Words: Enter or a comma adds one, Backspace removes the last. */
export function TagsInput({ id, value, onChange, described }: InputProps<string[]>) {
  const [draft, setDraft] = useState("");

  const add = () => {
    const tag = draft.trim();
    if (tag && !value.includes(tag)) onChange([...value, tag]);
    setDraft("");
  };

  const handleKey = (event: KeyboardEvent) => {
    if ((event.key === "Enter" && draft) || event.key === ",") {
      event.preventDefault();
      add();
    } else if (event.key === "Backspace" && !draft) {
      onChange(value.slice(0, -1));
    }
  };

  return (
    <div className="control flex h-auto flex-wrap items-center gap-1.5 py-1.5 focus-within:border-accent">
      {value.map((tag) => (
        <span
          key={tag}
          className="flex items-center gap-1 rounded-md bg-accent-soft py-0.5 pr-1 pl-2 text-sm text-accent-ink"
        >
          {tag}
          <button
            type="button"
            aria-label={`${labels.remove} ${tag}`}
            onClick={() => onChange(value.filter((other) => other !== tag))}
            className="rounded hover:bg-hover"
          >
            <X className="size-3.5" aria-hidden />
          </button>
        </span>
      ))}
      <input
        id={id}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={handleKey}
        onBlur={add}
        placeholder={value.length === 0 ? labels.tagsHint : undefined}
        className="min-w-24 flex-1 bg-transparent outline-none"
        {...described}
      />
    </div>
  );
}
