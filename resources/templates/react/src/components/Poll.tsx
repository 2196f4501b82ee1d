import { RotateCcw, UserRound, Vote } from "lucide-react";
import { labels } from "../lib/labels";
import { EMPTY_POLL, handedOn, questionsOf, withOption, type PollQuestion } from "../lib/poll";
import { useStored } from "../lib/stored";
import { showToast } from "../lib/toasts";
import { AddLine } from "./AddLine";
import { Button } from "./Button";
import { EmptyState } from "./EmptyState";
import { PageHeader } from "./PageHeader";
import { PollCard } from "./PollCard";

interface Props {
  title: string;
  content: readonly PollQuestion[];
  /** Where votes are kept on this device. */
  store: string;
}

/** Questions to vote on: one vote a person, to be changed at will, and the device can be handed on. */
export function Poll({ title, content, store }: Props) {
  const [state, setState] = useStored(store, EMPTY_POLL);
  const questions = questionsOf(content, state);
  const hasVoted = Object.keys(state.mine).length > 0;
  const isUntouched = JSON.stringify(state) === JSON.stringify(EMPTY_POLL);
  const reset = () => {
    const before = state;
    setState(EMPTY_POLL);
    showToast({
      text: labels.votesRemoved,
      action: { label: labels.undo, run: () => setState(before) },
    });
  };

  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader title={title}>
        <Button tone="quiet" className="-mr-3.5" onClick={reset} disabled={isUntouched}>
          <RotateCcw className="size-4" aria-hidden />
          {labels.reset}
        </Button>
      </PageHeader>
      <div className="grid gap-4">
        {questions.length === 0 && (
          <EmptyState icon={Vote} title={labels.noQuestions} text={labels.noPollHint} />
        )}
        {questions.map((one) => (
          <PollCard
            key={one.question}
            poll={one}
            state={state}
            onVote={(option) =>
              setState({ ...state, mine: { ...state.mine, [one.question]: option } })
            }
            onAdd={(option) => setState(withOption(state, one.question, option))}
          />
        ))}
        {hasVoted && (
          <Button className="justify-self-center" onClick={() => setState(handedOn(state))}>
            <UserRound className="size-4" aria-hidden />
            {labels.nextPerson}
          </Button>
        )}
        <AddLine
          label={labels.newQuestion}
          onAdd={(question) => setState({ ...state, questions: [...state.questions, question] })}
        />
      </div>
    </div>
  );
}
