import type { InputProps } from "./FieldInput";

const types: Partial<Record<string, string>> = {
  date: "date",
  time: "time",
  datetime: "datetime-local",
  link: "url",
  email: "email",
  phone: "tel",
};

/** Text of every sort; dates and times use the browser's own pickers. */
export function TextInput({ id, field, value, onChange, described }: InputProps<string>) {
  //#if long
  if (field.kind === "long") {
    return (
      <textarea
        id={id}
        rows={4}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className="control field-sizing-content max-h-72 min-h-24 resize-y leading-relaxed"
        {...described}
      />
    );
  }
  //#end
  return (
    <input
      id={id}
      type={types[field.kind] ?? "text"}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      placeholder={field.kind === "link" ? "https://" : undefined}
      className="control"
      {...described}
    />
  );
}
