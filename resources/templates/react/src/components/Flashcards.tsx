import { Check, GalleryHorizontal, Pencil, RotateCcw, X } from "lucide-react";
import { useState } from "react";
import { useEntries } from "../lib/entries";
import { labels } from "../lib/labels";
import { isDue, learned, marked, type Card, type Standings } from "../lib/leitner";
import { useShortcuts } from "../lib/shortcuts";
import { useStored } from "../lib/stored";
import { Button } from "./Button";
import { EmptyState } from "./EmptyState";
import { EntriesDialog } from "./EntriesDialog";
import { FlipCard } from "./FlipCard";
import { PageHeader } from "./PageHeader";
import { ProgressBar } from "./ProgressBar";

interface Props {
  title: string;
  content: readonly Card[];
  /** Where own cards and what was learned are kept on this device. */
  store: string;
}

const NOTHING: Standings = {};
const fields = [
  { key: "front", label: labels.frontSide },
  { key: "back", label: labels.backSide },
];

/** Cards to learn with: known ones come back later, others at once. */
export function Flashcards({ title, content, store }: Props) {
  const [own, setOwn] = useEntries(store);
  const [standings, setStandings] = useStored(`${store}-boxes`, NOTHING);
  const [isEditing, setEditing] = useState(false);
  const cards: Card[] = [...content, ...own.map(({ front, back }) => ({ front, back }))];
  const [queue, setQueue] = useState(() => cards.filter((card) => isDue(standings, card)));
  const [isFlipped, setFlipped] = useState(false);
  const card = queue[0];

  const restart = (deck: readonly Card[]) => {
    setQueue([...deck]);
    setFlipped(false);
  };
  const mark = (isKnown: boolean) => {
    setStandings(marked(standings, card, isKnown));
    restart(isKnown ? queue.slice(1) : [...queue.slice(1), card]);
  };
  useShortcuts([" ", "1", "2", "ArrowLeft", "ArrowRight"], (key) => {
    if (!card) return;
    if (key === " ") setFlipped(!isFlipped);
    else if (isFlipped) mark(key === "2" || key === "ArrowRight");
  });

  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader title={title}>
        <Button tone="quiet" className="-mr-3.5" onClick={() => setEditing(true)}>
          <Pencil className="size-4" aria-hidden />
          {labels.ownCards}
        </Button>
      </PageHeader>
      {cards.length > 0 && (
        <div className="mb-5 grid gap-2">
          <ProgressBar
            label={labels.learned}
            value={learned(standings, cards)}
            max={cards.length}
          />
          <p className="flex justify-between text-sm text-muted tabular-nums">
            <span>
              {labels.learned}: {learned(standings, cards)} / {cards.length}
            </span>
            <span>
              {labels.toGo}: {queue.length}
            </span>
          </p>
        </div>
      )}
      {card ? (
        <>
          <FlipCard
            key={`${card.front} ${queue.length}`}
            card={card}
            isFlipped={isFlipped}
            onFlip={() => setFlipped(!isFlipped)}
          />
          <div className="mt-5 flex min-h-11 justify-center gap-3">
            {isFlipped ? (
              <>
                <Button className="h-11 flex-1 sm:max-w-44" onClick={() => mark(false)}>
                  <X className="size-4 text-danger" aria-hidden />
                  {labels.notKnown}
                </Button>
                <Button className="h-11 flex-1 sm:max-w-44" onClick={() => mark(true)}>
                  <Check className="size-4 text-good" aria-hidden />
                  {labels.known}
                </Button>
              </>
            ) : (
              <p className="self-center text-sm text-muted">{labels.flipHint}</p>
            )}
          </div>
        </>
      ) : cards.length > 0 ? (
        <EmptyState icon={Check} title={labels.allLearned} text={labels.allLearnedHint}>
          <Button tone="primary" onClick={() => restart(cards)}>
            <RotateCcw className="size-4" aria-hidden />
            {labels.practiseAll}
          </Button>
        </EmptyState>
      ) : (
        <EmptyState icon={GalleryHorizontal} title={labels.noCards} text={labels.noCardsHint}>
          <Button tone="primary" onClick={() => setEditing(true)}>
            {labels.addCard}
          </Button>
        </EmptyState>
      )}
      {isEditing && (
        <EntriesDialog
          title={labels.ownCards}
          fields={fields}
          entries={own}
          onChange={(entries) => {
            setOwn(entries);
            restart([...content, ...entries.map(({ front, back }) => ({ front, back }))]);
          }}
          onClose={() => setEditing(false)}
        />
      )}
    </div>
  );
}
