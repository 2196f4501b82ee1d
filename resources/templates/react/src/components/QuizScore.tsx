import { Check, RotateCcw, X } from "lucide-react";
import { labels } from "../lib/labels";
import { Button } from "./Button";
import { ProgressRing } from "./ProgressRing";
import type { Given } from "./Quiz";

interface Props {
  given: readonly Given[];
  /** The most that were ever right. */
  best: number;
  onAgain: () => void;
  onMissed: () => void;
}

/** How it went: the score, every answer, and another go. */
export function QuizScore({ given, best, onAgain, onMissed }: Props) {
  const right = given.filter((one) => one.isRight).length;
  const share = right / given.length;
  return (
    <section className="card p-5 sm:p-8">
      <div className="mx-auto w-44">
        <ProgressRing share={share}>
          <p role="status" className="font-display text-4xl font-semibold tabular-nums">
            {right} / {given.length}
          </p>
          <p className="text-sm text-muted tabular-nums">{Math.round(share * 100)}%</p>
        </ProgressRing>
      </div>
      <p className="mt-4 text-center font-display text-xl font-semibold">
        {share === 1 ? labels.allRight : share >= 0.6 ? labels.wellDone : labels.keepGoing}
      </p>
      {best > 0 && (
        <p className="mt-1 text-center text-sm text-muted tabular-nums">
          {labels.best}: {best}
        </p>
      )}
      <div className="mt-6 flex flex-wrap justify-center gap-2">
        <Button tone="primary" onClick={onAgain}>
          <RotateCcw className="size-4" aria-hidden />
          {labels.again}
        </Button>
        {right > 0 && right < given.length && (
          <Button onClick={onMissed}>{labels.onlyMissed}</Button>
        )}
      </div>
      <ol className="mt-8 divide-y divide-line border-t border-line">
        {given.map(({ asked, answer, isRight }, index) => (
          <li key={index} className="flex gap-3 py-3 text-sm">
            {isRight ? (
              <Check className="mt-0.5 size-4 shrink-0 text-good" aria-label={labels.right} />
            ) : (
              <X className="mt-0.5 size-4 shrink-0 text-danger" aria-label={labels.wrong} />
            )}
            <span className="min-w-0">
              <span className="block font-medium">{asked.question}</span>
              <span className="block text-muted">
                {!isRight && <s className="mr-2">{answer}</s>}
                {asked.answer}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
