import { initials } from "../lib/initials";
import { pickOf, seeded } from "../lib/seed";

const tones = [
  "from-accent-600 to-accent-800",
  "from-accent-700 to-accent-950",
  "from-accent-700 to-accent-900",
];

/** Stands for a person: their first letters. */
export function Monogram({ name, className }: { name: string; className: string }) {
  const tone = pickOf(seeded(name), tones);
  return (
    <span
      aria-hidden
      className={`grid shrink-0 place-items-center rounded-full bg-linear-to-br font-display font-semibold text-white select-none ${tone} ${className}`}
    >
      {initials(name)}
    </span>
  );
}
