import { Check } from "lucide-react";
import { useId } from "react";
import { labels } from "../lib/labels";
import { votesFor, type PollQuestion, type PollState } from "../lib/poll";
import { AddLine } from "./AddLine";

interface Props {
  poll: PollQuestion;
  state: PollState;
  onVote: (option: string) => void;
  onAdd: (option: string) => void;
}

/** One question with its options; the bars show once one has voted. */
export function PollCard({ poll, state, onVote, onAdd }: Props) {
  const name = useId();
  const mine = state.mine[poll.question];
  const votes = poll.options.map((option) => votesFor(state, poll.question, option));
  const total = votes.reduce((sum, count) => sum + count, 0);

  return (
    <fieldset className="card p-5 sm:p-6">
      <legend className="float-left mb-4 w-full font-display text-lg font-semibold tracking-tight">
        {poll.question}
      </legend>
      <div className="clear-both grid gap-2">
        {poll.options.map((option, index) => {
          const share = total > 0 ? votes[index] / total : 0;
          return (
            <label
              key={option}
              className="relative flex cursor-pointer items-center gap-3 overflow-hidden rounded-lg border border-line px-4 py-2.5 text-sm transition-colors has-checked:border-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent hover:border-strong"
            >
              {mine !== undefined && (
                <span
                  aria-hidden
                  className="absolute inset-y-0 left-0 bg-accent-soft transition-[width] duration-500"
                  style={{ width: `${share * 100}%` }}
                />
              )}
              <input
                type="radio"
                name={name}
                checked={mine === option}
                onChange={() => onVote(option)}
                className="peer absolute size-px opacity-0"
              />
              <span
                aria-hidden
                className="relative grid size-5 shrink-0 place-items-center rounded-full border border-strong text-transparent peer-checked:border-accent peer-checked:bg-accent peer-checked:text-on-accent"
              >
                <Check className="size-3.5" strokeWidth={3} />
              </span>
              <span className="relative min-w-0 flex-1 font-medium break-words">{option}</span>
              {mine !== undefined && (
                <span className="relative text-muted tabular-nums">
                  {Math.round(share * 100)}% · {votes[index]}
                </span>
              )}
            </label>
          );
        })}
        <div className="mt-1">
          <AddLine label={labels.newOption} onAdd={onAdd} />
        </div>
      </div>
      <p role="status" className="mt-4 text-sm text-muted tabular-nums">
        {labels.votes}: {total}
        {mine !== undefined && ` · ${labels.changeVoteHint}`}
      </p>
    </fieldset>
  );
}
