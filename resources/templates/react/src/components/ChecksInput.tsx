import { DayChecks } from "./DayChecks";
import type { InputProps } from "./FieldInput";

/** Ticks the last days on which a thing was done. */
export function ChecksInput({ id, field, value, onChange }: InputProps<string[]>) {
  return (
    <div id={id}>
      <DayChecks title={field.label} days={value} onChange={onChange} />
    </div>
  );
}
