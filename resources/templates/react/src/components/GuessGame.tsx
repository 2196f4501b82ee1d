import { useState } from "react";
import type { NumberRange } from "../lib/games";
import { labels } from "../lib/labels";
import { useStored } from "../lib/stored";
import { Button } from "./Button";
import { GameFrame } from "./GameFrame";

interface Props {
  title: string;
  content: NumberRange;
  /** Where the best score is kept on this device. */
  store: string;
}

const secretIn = ({ from, to }: NumberRange) => from + Math.floor(Math.random() * (to - from + 1));

/** Guess the number: every guess says whether it is higher or lower. */
export function GuessGame({ title, content, store }: Props) {
  const [best, setBest] = useStored<number | null>(`${store}-best`, null);
  const [secret, setSecret] = useState(() => secretIn(content));
  const [guesses, setGuesses] = useState<readonly number[]>([]);
  const [typed, setTyped] = useState("");
  const last = guesses[0];
  const isWon = last === secret;
  const low = Math.max(
    content.from,
    ...guesses.filter((one) => one < secret).map((one) => one + 1),
  );
  const high = Math.min(content.to, ...guesses.filter((one) => one > secret).map((one) => one - 1));
  const said = isWon
    ? `${labels.guessedIt} ${secret}`
    : last === undefined
      ? labels.guessHint
      : last < secret
        ? `${last}: ${labels.higher}`
        : `${last}: ${labels.lower}`;

  const guess = (event: React.FormEvent) => {
    event.preventDefault();
    const number = Number(typed);
    if (typed.trim() === "" || !Number.isInteger(number) || isWon) return;
    setGuesses([number, ...guesses]);
    setTyped("");
    if (number === secret) setBest(Math.min(best ?? Infinity, guesses.length + 1));
  };
  const start = () => {
    setSecret(secretIn(content));
    setGuesses([]);
    setTyped("");
  };

  return (
    <GameFrame
      title={title}
      scores={[
        { label: labels.guesses, value: guesses.length },
        { label: labels.best, value: best ?? "–" },
      ]}
      onNew={start}
    >
      <p role="status" className="text-center font-display text-2xl font-semibold text-balance">
        {said}
      </p>
      <div className="flex items-center gap-3 text-sm text-muted tabular-nums">
        <span>{content.from}</span>
        <span className="relative h-2 flex-1 overflow-hidden rounded-full bg-hover">
          <span
            className="absolute inset-y-0 rounded-full bg-accent transition-all duration-300"
            style={{ left: `${share(low, content)}%`, right: `${100 - share(high + 1, content)}%` }}
          />
        </span>
        <span>{content.to}</span>
      </div>
      {isWon ? (
        <Button tone="primary" autoFocus onClick={start} className="h-11">
          {labels.again}
        </Button>
      ) : (
        <form onSubmit={guess} className="flex gap-2">
          <input
            type="number"
            inputMode="numeric"
            step={1}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            aria-label={labels.yourGuess}
            placeholder={`${low} – ${high}`}
            className="control h-11 text-lg tabular-nums"
          />
          <Button type="submit" tone="primary" className="h-11">
            {labels.guess}
          </Button>
        </form>
      )}
      {guesses.length > 0 && (
        <ol reversed className="flex flex-wrap gap-2 text-sm tabular-nums">
          {guesses.map((one, index) => (
            <li key={guesses.length - index} className="rounded-full border border-line px-3 py-1">
              {one} {one === secret ? "✓" : one < secret ? "↑" : "↓"}
            </li>
          ))}
        </ol>
      )}
    </GameFrame>
  );
}

const share = (value: number, { from, to }: NumberRange) =>
  ((value - from) / (to - from + 1)) * 100;
