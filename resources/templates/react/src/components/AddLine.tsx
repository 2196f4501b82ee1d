import { Plus } from "lucide-react";
import { useState } from "react";
import { labels } from "../lib/labels";
import { Button } from "./Button";

interface Props {
  /** What is added. */
  label: string;
  onAdd: (text: string) => void;
}

/** A line to type in, and a button that adds it. */
export function AddLine({ label, onAdd }: Props) {
  const [text, setText] = useState("");
  return (
    <form
      className="flex gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (!text.trim()) return;
        onAdd(text.trim());
        setText("");
      }}
    >
      <input
        value={text}
        onChange={(event) => setText(event.target.value)}
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        className="control"
      />
      <Button type="submit" disabled={!text.trim()}>
        <Plus className="size-4" aria-hidden />
        {labels.add}
      </Button>
    </form>
  );
}
