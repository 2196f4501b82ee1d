import { groupLabel } from "../lib/groups";
import { filterChoices } from "../lib/query";
import type { Field, Item } from "../lib/schema";

interface Props {
  field: Field;
  items: readonly Item[];
  /** The wanted value; "" for all. */
  value: string;
  onChange: (value: string) => void;
}

/** Narrows a list down to one value of a field. */
export function FilterMenu({ field, items, value, onChange }: Props) {
  return (
    <select
      aria-label={field.label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className={`control select w-auto max-w-48 ${value ? "border-accent! bg-accent-soft! text-accent-ink" : "text-muted"}`}
    >
      <option value="">{field.label}</option>
      {filterChoices(field, items).map((choice) => (
        <option key={choice} value={choice}>
          {groupLabel(field, choice)}
        </option>
      ))}
    </select>
  );
}
