import type { Field, Value } from "../lib/schema";
import { labels } from "../lib/labels";
import { FieldInput } from "./FieldInput";

interface Props {
  id: string;
  field: Field;
  value: Value;
  mistake?: string;
  onChange: (value: Value) => void;
}

const wide = new Set(["text", "long", "image", "tags", "link", "checks"]);

/** A field of a form: its label, its input and what is wrong with it. */
export function FormField({ id, field, value, mistake, onChange }: Props) {
  const mistakeId = `${id}-mistake`;
  return (
    <div className={`flex min-w-0 flex-col gap-1.5 ${wide.has(field.kind) ? "sm:col-span-2" : ""}`}>
      <label
        id={`${id}-label`}
        htmlFor={id}
        className="flex items-baseline gap-1 text-sm font-medium"
      >
        {field.label}
        {field.required && (
          <span className="text-danger" title={labels.required} aria-hidden>
            *
          </span>
        )}
      </label>
      <FieldInput
        id={id}
        field={field}
        value={value}
        onChange={onChange}
        described={{
          "aria-invalid": mistake ? true : undefined,
          "aria-describedby": mistake ? mistakeId : undefined,
          "aria-required": field.required,
        }}
      />
      {mistake && (
        <p id={mistakeId} className="text-xs font-medium text-danger">
          {mistake}
        </p>
      )}
    </div>
  );
}
