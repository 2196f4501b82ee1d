import type { InputProps } from "./FieldInput";

/** A number. */
//#if percent
export function NumberInput({ id, field, value, onChange, described }: InputProps<number | null>) {
  //#end
  //#if !percent
export function NumberInput({ id, value, onChange, described }: InputProps<number | null>) {
  //#end
  return (
    <div className="relative">
      <input
        id={id}
        type="number"
        inputMode="decimal"
        step="any"
        value={value ?? ""}
        onChange={(event) =>
          onChange(event.target.value === "" ? null : event.target.valueAsNumber)
        }
        className="control tabular-nums"
        {...described}
      />
      {/*#if percent*/}
      {field.kind === "percent" && (
        <span
          aria-hidden
          className="pointer-events-none absolute inset-y-0 right-3 grid place-items-center text-muted"
        >
          %
        </span>
      )}
      {/*#end*/}
    </div>
  );
}
