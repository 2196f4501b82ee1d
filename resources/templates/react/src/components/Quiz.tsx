import { CircleQuestionMark, Pencil } from "lucide-react";
import { useState } from "react";
import { useEntries } from "../lib/entries";
import { labels } from "../lib/labels";
import { ask, ownQuestion, type Asked, type Question } from "../lib/quiz";
import { useStored } from "../lib/stored";
import { Button } from "./Button";
import { EmptyState } from "./EmptyState";
import { EntriesDialog } from "./EntriesDialog";
import { PageHeader } from "./PageHeader";
import { QuizQuestion } from "./QuizQuestion";
import { QuizScore } from "./QuizScore";

interface Props {
  title: string;
  content: readonly Question[];
  /** Where own questions and the best score are kept on this device. */
  store: string;
}

/** What was answered, question by question. */
export interface Given {
  asked: Asked;
  answer: string;
  isRight: boolean;
}

const fields = [
  { key: "question", label: labels.question },
  { key: "answer", label: labels.rightAnswer },
  { key: "wrong", label: labels.wrongAnswers, hint: labels.wrongAnswersHint, isOptional: true },
];

/** Questions one after the other, with a score at the end. */
export function Quiz({ title, content, store }: Props) {
  const [own, setOwn] = useEntries(store);
  const [best, setBest] = useStored(`${store}-best`, 0);
  const [isEditing, setEditing] = useState(false);
  const [round, setRound] = useState(() => ask([...content, ...own.map(ownQuestion)]));
  const [given, setGiven] = useState<readonly Given[]>([]);
  const [at, setAt] = useState(0);

  const start = (questions: readonly Question[]) => {
    setRound(ask(questions));
    setGiven([]);
    setAt(0);
  };
  const startAll = (entries = own) => start([...content, ...entries.map(ownQuestion)]);
  const next = () => {
    const right = given.filter((one) => one.isRight).length;
    const isFull = round.length === content.length + own.length;
    if (at + 1 === round.length && isFull) setBest(Math.max(best, right));
    setAt(at + 1);
  };

  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader title={title}>
        <Button tone="quiet" className="-mr-3.5" onClick={() => setEditing(true)}>
          <Pencil className="size-4" aria-hidden />
          {labels.ownQuestions}
        </Button>
      </PageHeader>
      {round.length === 0 ? (
        <EmptyState
          icon={CircleQuestionMark}
          title={labels.noQuestions}
          text={labels.noQuestionsHint}
        >
          <Button tone="primary" onClick={() => setEditing(true)}>
            {labels.addQuestion}
          </Button>
        </EmptyState>
      ) : at < round.length ? (
        <QuizQuestion
          key={at}
          asked={round[at]}
          number={at + 1}
          total={round.length}
          right={given.filter((one) => one.isRight).length}
          onAnswer={(answer) => setGiven([...given, answer])}
          onNext={next}
        />
      ) : (
        <QuizScore
          given={given}
          best={best}
          onAgain={() => startAll()}
          onMissed={() => start(given.filter((one) => !one.isRight).map((one) => one.asked))}
        />
      )}
      {isEditing && (
        <EntriesDialog
          title={labels.ownQuestions}
          fields={fields}
          entries={own}
          onChange={(entries) => {
            setOwn(entries);
            startAll(entries);
          }}
          onClose={() => setEditing(false)}
        />
      )}
    </div>
  );
}
