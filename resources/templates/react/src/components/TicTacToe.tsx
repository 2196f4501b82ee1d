import { Circle, X } from "lucide-react";
import { useEffect, useState } from "react";
import { labels } from "../lib/labels";
import { useStored } from "../lib/stored";
import { EMPTY, bestMove, other, winningLine, withMark, type Mark } from "../lib/ticTacToe";
import { GameFrame } from "./GameFrame";
import { Segments } from "./Segments";

interface Props {
  title: string;
  /** Where the wins are counted on this device. */
  store: string;
}

const THINKING_MS = 350;
const opponents = [
  { label: labels.computer, value: true },
  { label: labels.twoPlayers, value: false },
];

/** Three in a row, for two or against the computer. */
export function TicTacToe({ title, store }: Props) {
  const [scores, setScores] = useStored(`${store}-scores`, { X: 0, O: 0, draw: 0 });
  const [isAlone, setAlone] = useStored(`${store}-alone`, true);
  const [squares, setSquares] = useState(EMPTY);
  const [first, setFirst] = useState<Mark>("X");
  const count = squares.filter(Boolean).length;
  const turn = count % 2 === 0 ? first : other(first);
  const line = winningLine(squares);
  const winner = line && squares[line[0]];
  const isOver = Boolean(winner) || count === 9;
  const isComputers = isAlone && turn === "O" && !isOver;

  const put = (at: number) => {
    if (isOver || squares[at]) return;
    const next = withMark(squares, at, turn);
    setSquares(next);
    const won = winningLine(next);
    if (won) setScores({ ...scores, [turn]: scores[turn] + 1 });
    else if (next.every(Boolean)) setScores({ ...scores, draw: scores.draw + 1 });
  };
  useEffect(() => {
    if (!isComputers) return;
    const timer = setTimeout(() => put(bestMove(squares, "O")), THINKING_MS);
    return () => clearTimeout(timer);
  });
  const start = () => {
    setSquares(EMPTY);
    setFirst(isOver ? other(first) : first);
  };

  const names = isAlone ? { X: labels.you, O: labels.computer } : { X: "X", O: "O" };
  const said = winner
    ? isAlone
      ? winner === "X"
        ? labels.youWon
        : labels.computerWins
      : `${winner} ${labels.wins}`
    : isOver
      ? labels.draw
      : isComputers
        ? labels.thinking
        : isAlone
          ? labels.yourTurn
          : `${turn} ${labels.isNext}`;

  return (
    <GameFrame
      title={title}
      scores={[
        { label: names.X, value: scores.X },
        { label: labels.draw, value: scores.draw },
        { label: names.O, value: scores.O },
      ]}
      onNew={start}
    >
      <Segments
        label={labels.opponent}
        options={opponents}
        value={isAlone}
        onChange={(alone) => {
          setAlone(alone);
          setSquares(EMPTY);
          setFirst("X");
        }}
      />
      <p role="status" className="text-center font-display text-lg font-semibold">
        {said}
      </p>
      <div className="mx-auto grid w-full max-w-80 grid-cols-3 gap-2">
        {squares.map((mark, at) => (
          <button
            key={at}
            type="button"
            aria-label={`${labels.square} ${at + 1}: ${mark ?? labels.free}`}
            aria-disabled={Boolean(mark) || isOver || isComputers}
            onClick={() => !isComputers && put(at)}
            className={`grid aspect-square place-items-center rounded-lg border border-line transition-colors ${
              line?.includes(at) ? "bg-accent-soft" : "bg-surface"
            } ${mark || isOver ? "cursor-default" : "hover:bg-hover"}`}
          >
            {mark === "X" && (
              <X className="toast size-14 text-accent-ink" strokeWidth={2.5} aria-hidden />
            )}
            {mark === "O" && (
              <Circle className="toast size-12 text-ink" strokeWidth={3} aria-hidden />
            )}
          </button>
        ))}
      </div>
    </GameFrame>
  );
}
