import type { InputProps } from "./FieldInput";

/** Yes or no. */
export function Switch({ id, value, onChange, described }: InputProps<boolean>) {
  return (
    <button
      id={id}
      type="button"
      role="switch"
      aria-checked={value}
      aria-labelledby={`${id}-label`}
      onClick={() => onChange(!value)}
      className="my-1.5 h-6 w-10 rounded-full bg-strong p-0.5 transition-colors aria-checked:bg-accent"
      {...described}
    >
      <span
        className={`block size-5 rounded-full bg-white shadow transition-transform ${value ? "translate-x-4" : ""}`}
      />
    </button>
  );
}
