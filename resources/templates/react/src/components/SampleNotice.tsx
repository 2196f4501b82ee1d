import { Sparkles } from "lucide-react";
import { labels } from "../lib/labels";
import { removeSamples, useSampleCount } from "../lib/samples";
import { Button } from "./Button";

/** Says that there is sample data, and removes it. */
export function SampleNotice() {
  const count = useSampleCount();
  if (count === 0) return null;
  return (
    <aside className="mt-10 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 rounded-lg border border-dashed border-line px-4 py-2.5 text-sm text-muted">
      <p className="flex items-center gap-2">
        <Sparkles className="size-4 shrink-0 text-accent-ink" aria-hidden />
        {labels.samplesNotice}
      </p>
      <Button tone="quiet" className="-mx-3.5 sm:mx-0" onClick={removeSamples}>
        {labels.removeSamples}
      </Button>
    </aside>
  );
}
