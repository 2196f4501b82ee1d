import { useId } from "react";

interface Props<T> {
  /** What is chosen here, for those who can't see it. */
  label: string;
  options: readonly { label: string; value: T }[];
  value: T;
  onChange: (value: T) => void;
}

/** One of a few options, side by side. */
export function Segments<T>({ label, options, value, onChange }: Props<T>) {
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className="flex w-full flex-wrap gap-1 rounded-lg border border-line bg-hover p-1"
    >
      {options.map((option) => (
        <label key={option.label} className="relative flex-1">
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            className="peer absolute inset-0 cursor-pointer appearance-none rounded-md"
          />
          <span className="pointer-events-none relative block rounded-md px-3 py-1.5 text-center text-sm font-medium whitespace-nowrap text-muted transition-colors peer-checked:bg-surface peer-checked:text-ink peer-checked:shadow-sm">
            {option.label}
          </span>
        </label>
      ))}
    </div>
  );
}
