import { Check, X } from "lucide-react";
import { useState } from "react";
import { labels } from "../lib/labels";
import { isRight } from "../lib/likeness";
import type { Asked } from "../lib/quiz";
import { useShortcuts } from "../lib/shortcuts";
import { Button } from "./Button";
import { ProgressBar } from "./ProgressBar";
import type { Given } from "./Quiz";

interface Props {
  asked: Asked;
  /** Counted from 1. */
  number: number;
  total: number;
  /** How many were right so far. */
  right: number;
  onAnswer: (given: Given) => void;
  onNext: () => void;
}

/** One question, and how it was answered. */
export function QuizQuestion({ asked, number, total, right, onAnswer, onNext }: Props) {
  const [answer, setAnswer] = useState<string>();
  const isDone = answer !== undefined;
  const isTyped = asked.options.length === 0;
  const isCorrect = isDone && (isTyped ? isRight(answer, asked.answer) : answer === asked.answer);

  const give = (text: string) => {
    if (isDone) return;
    setAnswer(text);
    const fits = isTyped ? isRight(text, asked.answer) : text === asked.answer;
    onAnswer({ asked, answer: text, isRight: fits });
  };
  useShortcuts(
    asked.options.map((_option, index) => String(index + 1)),
    (key) => give(asked.options[Number(key) - 1]),
  );

  return (
    <section className="card p-5 sm:p-8">
      <div className="mb-2 flex justify-between text-sm text-muted tabular-nums">
        <span>
          {labels.question} {number} / {total}
        </span>
        <span>
          {labels.right}: {right}
        </span>
      </div>
      <div className="mb-7">
        <ProgressBar label={labels.progress} value={number - (isDone ? 0 : 1)} max={total} />
      </div>
      <h2 className="mb-6 font-display text-xl font-semibold tracking-tight text-balance sm:text-2xl">
        {asked.question}
      </h2>
      {isTyped ? (
        <TypedAnswer isDone={isDone} onGive={give} />
      ) : (
        <ul className="grid gap-2.5">
          {asked.options.map((option, index) => (
            <li key={index}>
              <Option
                option={option}
                number={index + 1}
                state={
                  !isDone
                    ? "open"
                    : option === asked.answer
                      ? "right"
                      : option === answer
                        ? "wrong"
                        : "off"
                }
                onPick={() => give(option)}
              />
            </li>
          ))}
        </ul>
      )}
      <div className="mt-6 flex min-h-9 flex-wrap items-center justify-between gap-3">
        <p role="status" className="font-medium">
          {isDone && (
            <span className={isCorrect ? "text-good" : "text-danger"}>
              {isCorrect ? labels.thatsRight : `${labels.notQuite} ${asked.answer}`}
            </span>
          )}
        </p>
        {isDone && (
          <Button autoFocus tone="primary" onClick={onNext}>
            {number === total ? labels.seeScore : labels.nextQuestion}
          </Button>
        )}
      </div>
    </section>
  );
}

const looks = {
  open: "border-line hover:border-accent hover:bg-accent-soft",
  right: "border-good text-good",
  wrong: "border-danger bg-danger-soft text-danger",
  off: "border-line opacity-60",
};

interface OptionProps {
  option: string;
  number: number;
  state: keyof typeof looks;
  onPick: () => void;
}

function Option({ option, number, state, onPick }: OptionProps) {
  return (
    <button
      type="button"
      onClick={onPick}
      disabled={state !== "open"}
      className={`flex w-full items-center gap-3 rounded-lg border bg-surface px-4 py-3 text-left font-medium transition-colors ${looks[state]}`}
    >
      <kbd
        aria-hidden
        className="grid size-6 shrink-0 place-items-center rounded-md border border-line font-sans text-xs text-muted"
      >
        {number}
      </kbd>
      <span className="min-w-0 flex-1">{option}</span>
      {state === "right" && <Check className="size-5 shrink-0" aria-label={labels.right} />}
      {state === "wrong" && <X className="size-5 shrink-0" aria-label={labels.wrong} />}
    </button>
  );
}

function TypedAnswer({ isDone, onGive }: { isDone: boolean; onGive: (text: string) => void }) {
  const [text, setText] = useState("");
  return (
    <form
      className="flex gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) onGive(text);
      }}
    >
      <input
        autoFocus
        value={text}
        onChange={(event) => setText(event.target.value)}
        readOnly={isDone}
        aria-label={labels.yourAnswer}
        placeholder={labels.yourAnswer}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        className="control h-11 text-base"
      />
      {!isDone && (
        <Button type="submit" tone="primary" className="h-11">
          {labels.check}
        </Button>
      )}
    </form>
  );
}
