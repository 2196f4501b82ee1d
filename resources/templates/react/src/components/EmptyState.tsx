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
    <div className="grid justify-items-center gap-1.5 rounded-xl border border-dashed border-line px-6 py-14 text-center">
      <Sketch icon={Icon} />
      <h2 className="font-display font-semibold">{title}</h2>
      <p className="max-w-sm text-sm text-balance text-muted">{text}</p>
      {children && <div className="mt-4">{children}</div>}
    </div>
  );
}

/** A hint of what will stand here: a card with the icon, and more of them behind it. */
function Sketch({ icon: Icon }: Pick<Props, "icon">) {
  return (
    <span aria-hidden className="mb-4 grid w-56 justify-items-center">
      <span className="h-4 w-36 rounded-t-lg border border-b-0 border-line bg-surface/50" />
      <span className="h-4 w-46 rounded-t-lg border border-b-0 border-line bg-surface/80" />
      <span className="flex w-full items-center gap-3 rounded-lg border border-line bg-surface p-3 shadow-md">
        <span className="grid size-10 shrink-0 place-items-center rounded-lg bg-accent-soft text-accent-ink">
          <Icon className="size-5" />
        </span>
        <span className="grid flex-1 gap-2">
          <span className="h-2 w-4/5 rounded-full bg-accent-line" />
          <span className="h-2 w-1/2 rounded-full bg-line" />
        </span>
      </span>
    </span>
  );
}
