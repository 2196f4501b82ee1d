import type { InputProps } from "./FieldInput";

/** A colour, from the browser's picker. */
export function ColorInput({ id, value, onChange, described }: InputProps<string>) {
  return (
    <div className="control flex items-center gap-3">
      <input
        id={id}
        type="color"
        value={value || "#888888"}
        onChange={(event) => onChange(event.target.value)}
        className="size-6 cursor-pointer rounded-md"
        {...described}
      />
      <span className="font-mono text-sm text-muted uppercase">{value || "—"}</span>
    </div>
  );
}
