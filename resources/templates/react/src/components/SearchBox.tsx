import { Search } from "lucide-react";
import type { Ref } from "react";
import { labels } from "../lib/labels";

interface Props {
  ref: Ref<HTMLInputElement>;
  /** What is searched, in the plural. */
  many: string;
  value: string;
  onChange: (value: string) => void;
}

export function SearchBox({ ref, many, value, onChange }: Props) {
  const hint = `${labels.search} ${many.toLowerCase()}`;
  return (
    <div className="relative w-full sm:w-72">
      <Search
        className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-faint"
        aria-hidden
      />
      <input
        ref={ref}
        type="search"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        placeholder={hint}
        aria-label={hint}
        aria-keyshortcuts="/"
        className="control pl-9"
      />
    </div>
  );
}
