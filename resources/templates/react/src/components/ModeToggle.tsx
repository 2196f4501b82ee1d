import { Monitor, Moon, Sun } from "lucide-react";
import { labels } from "../lib/labels";
import { modes, setMode, useMode } from "../lib/mode";

const icons = { light: Sun, dark: Moon, system: Monitor };

/** Chooses between light, dark and what the system says. */
export function ModeToggle() {
  const current = useMode();
  return (
    <div
      role="group"
      aria-label={labels.appearance}
      className="flex w-fit rounded-full border border-line bg-surface p-0.5"
    >
      {modes.map((mode) => {
        const Icon = icons[mode];
        return (
          <button
            key={mode}
            type="button"
            aria-label={labels[mode]}
            title={labels[mode]}
            aria-pressed={mode === current}
            onClick={() => setMode(mode)}
            className="grid size-7 place-items-center rounded-full text-muted transition-colors hover:text-ink aria-pressed:bg-accent-soft aria-pressed:text-accent-ink"
          >
            <Icon className="size-4" aria-hidden />
          </button>
        );
      })}
    </div>
  );
}
