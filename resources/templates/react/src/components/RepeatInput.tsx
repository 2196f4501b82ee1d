import { repeats } from "../lib/repeat";
import type { InputProps } from "./FieldInput";

/** How often a thing comes back. */
export function RepeatInput({ id, value, onChange, described }: InputProps<string>) {
  return (
    <select
      id={id}
      value={value || "never"}
      onChange={(event) => onChange(event.target.value)}
      className="control select"
      {...described}
    >
      {Object.entries(repeats).map(([repeat, label]) => (
        <option key={repeat} value={repeat}>
          {label}
        </option>
      ))}
    </select>
  );
}
