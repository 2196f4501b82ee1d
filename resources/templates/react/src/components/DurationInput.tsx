import { useState } from "react";
import { formatDuration, parseDuration } from "../lib/duration";
import { labels } from "../lib/labels";
import type { InputProps } from "./FieldInput";

/** A duration as people write it: "1 h 20 min", "1:20" or "90". Kept in minutes. */
export function DurationInput({ id, value, onChange, described }: InputProps<number | null>) {
  const [text, setText] = useState(value === null ? "" : formatDuration(value));

  const read = (next: string) => {
    setText(next);
    onChange(next.trim() === "" ? null : (parseDuration(next) ?? Number.NaN));
  };

  return (
    <input
      id={id}
      value={text}
      placeholder={labels.durationHint}
      onChange={(event) => read(event.target.value)}
      onBlur={() => value !== null && !Number.isNaN(value) && setText(formatDuration(value))}
      className="control"
      {...described}
    />
  );
}
