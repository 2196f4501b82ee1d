import { RotateCcw } from "lucide-react";
import type { ReactNode } from "react";
import { labels } from "../lib/labels";
import { Button } from "./Button";
import { PageHeader } from "./PageHeader";

interface Props {
  title: string;
  /** Figures such as the score and the best one. */
  scores: readonly { label: string; value: string | number }[];
  onNew: () => void;
  children: ReactNode;
}

/** What is around every game: the title, the scores, and a new game. */
export function GameFrame({ title, scores, onNew, children }: Props) {
  return (
    <div className="mx-auto max-w-lg">
      <PageHeader title={title}>
        <Button onClick={onNew}>
          <RotateCcw className="size-4" aria-hidden />
          {labels.newGame}
        </Button>
      </PageHeader>
      <dl className="mb-4 flex gap-2">
        {scores.map(({ label, value }) => (
          <div key={label} className="card flex-1 px-3 py-2 text-center">
            <dt className="truncate text-xs text-muted">{label}</dt>
            <dd className="font-display text-xl font-semibold tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
      <section className="card grid gap-5 p-4 sm:p-6">{children}</section>
    </div>
  );
}
