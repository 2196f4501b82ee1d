import { useEffect, useState } from "react";
import { usualFaces, type Face } from "../lib/faces";
import { labels } from "../lib/labels";
import { shuffled } from "../lib/shuffle";
import { useStored } from "../lib/stored";
import { GameFrame } from "./GameFrame";

interface Props {
  title: string;
  /** What is on the cards, once a pair; without it there are icons. */
  content?: readonly string[];
  /** Where the best score is kept on this device. */
  store: string;
}

const LOOK_MS = 900;

/** Cards face down: find the pairs. */
export function MemoryGame({ title, content, store }: Props) {
  const [best, setBest] = useStored<number | null>(`${store}-best`, null);
  const faces: readonly Face[] = content?.map((name) => ({ name })) ?? usualFaces;
  const [cards, setCards] = useState(() => shuffled([...faces, ...faces]));
  const [open, setOpen] = useState<readonly number[]>([]);
  const [found, setFound] = useState<readonly string[]>([]);
  const [moves, setMoves] = useState(0);
  const isWon = found.length === faces.length;

  useEffect(() => {
    if (open.length < 2) return;
    const timer = setTimeout(() => setOpen([]), LOOK_MS);
    return () => clearTimeout(timer);
  }, [open]);

  const turn = (at: number) => {
    const { name } = cards[at];
    if (open.includes(at) || found.includes(name)) return;
    const next = open.length === 2 ? [at] : [...open, at];
    setOpen(next);
    if (next.length < 2) return;
    setMoves(moves + 1);
    if (cards[next[0]].name !== cards[next[1]].name) return;
    setFound([...found, name]);
    setOpen([]);
    if (found.length + 1 === faces.length) setBest(Math.min(best ?? Infinity, moves + 1));
  };
  const start = () => {
    setCards(shuffled([...faces, ...faces]));
    setOpen([]);
    setFound([]);
    setMoves(0);
  };

  return (
    <GameFrame
      title={title}
      scores={[
        { label: labels.pairs, value: `${found.length} / ${faces.length}` },
        { label: labels.moves, value: moves },
        { label: labels.best, value: best ?? "–" },
      ]}
      onNew={start}
    >
      <p
        role="status"
        className={isWon ? "text-center font-display text-lg font-semibold" : "sr-only"}
      >
        {isWon ? labels.allPairs : ""}
      </p>
      <div
        className="grid gap-2 sm:gap-3"
        style={{ gridTemplateColumns: `repeat(${columnsFor(cards.length)}, minmax(0, 1fr))` }}
      >
        {cards.map((face, at) => {
          const isFound = found.includes(face.name);
          const isOpen = isFound || open.includes(at);
          return (
            <button
              key={at}
              type="button"
              onClick={() => turn(at)}
              aria-label={`${labels.card} ${at + 1}: ${isOpen ? face.name : labels.faceDown}`}
              className={`grid aspect-square place-items-center overflow-hidden rounded-lg border p-1 text-center transition-colors ${
                isOpen
                  ? "border-line bg-surface"
                  : "border-transparent bg-accent text-on-accent hover:bg-accent-hover"
              } ${isFound ? "opacity-50" : ""}`}
            >
              {isOpen ? (
                <FaceOf face={face} />
              ) : (
                <span aria-hidden className="size-3 rounded-full bg-current opacity-25" />
              )}
            </button>
          );
        })}
      </div>
    </GameFrame>
  );
}

const columnsFor = (count: number) => (count <= 10 ? count / 2 : count % 5 === 0 ? 5 : 4);

function FaceOf({ face: { name, icon: Icon } }: { face: Face }) {
  if (Icon)
    return <Icon className="toast size-3/5 text-accent-ink" strokeWidth={1.75} aria-hidden />;
  const isSign = [...name].length <= 3;
  return (
    <span
      aria-hidden
      className={`toast max-w-full break-words ${isSign ? "text-3xl sm:text-4xl" : "text-xs font-medium sm:text-sm"}`}
    >
      {name}
    </span>
  );
}
