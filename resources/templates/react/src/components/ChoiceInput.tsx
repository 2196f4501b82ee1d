import { labels } from "../lib/labels";
import type { InputProps } from "./FieldInput";

/** One of the options of a choice. */
export function ChoiceInput({ id, field, value, onChange, described }: InputProps<string>) {
  return (
    <select
      id={id}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className="control select"
      {...described}
    >
      <option value="">{labels.choose}</option>
      {field.options?.map((option) => (
        <option key={option}>{option}</option>
      ))}
    </select>
  );
}
