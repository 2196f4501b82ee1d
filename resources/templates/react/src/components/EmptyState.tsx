import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

interface Props {
  icon: LucideIcon;
  title: string;
  text: string;
  /** What to do about it. */
  children?: ReactNode;
}

/** Shown where there is nothing yet: says what belongs here and how to begin. */
export function EmptyState({ icon: Icon, title, text, children }: Props) {
  return (
    <div className="grid justify-items-center gap-1.5 rounded-xl border border-dashed border-strong/70 px-6 py-16 text-center">
      <span className="mb-2 grid size-12 place-items-center rounded-full bg-accent-soft text-accent-ink">
        <Icon className="size-6" aria-hidden />
      </span>
      <h2 className="font-display font-semibold">{title}</h2>
      <p className="max-w-sm text-sm text-balance text-muted">{text}</p>
      {children && <div className="mt-4">{children}</div>}
    </div>
  );
}
