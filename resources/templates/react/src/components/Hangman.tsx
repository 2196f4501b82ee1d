import { useState } from "react";
import type { SecretWord } from "../lib/games";
import { labels } from "../lib/labels";
import { useShortcuts } from "../lib/shortcuts";
import { oneOf } from "../lib/shuffle";
import { useStored } from "../lib/stored";
import { Button } from "./Button";
import { GameFrame } from "./GameFrame";
import { Gallows, MOST_WRONG } from "./Gallows";

interface Props {
  title: string;
  content: readonly SecretWord[];
  /** Where the score is kept on this device. */
  store: string;
}

/** A letter without its accent: "É" is found by "E". */
const plain = (letter: string) => letter.normalize("NFKD").replace(/\p{M}/gu, "").toUpperCase();
const isLetter = (letter: string) => /\p{L}/u.test(letter);
const latin = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** Find the word, letter by letter, before the picture is complete. */
export function Hangman({ title, content, store }: Props) {
  const [scores, setScores] = useStored(`${store}-scores`, { won: 0, lost: 0 });
  const [secret, setSecret] = useState(() => oneOf(content));
  const [tried, setTried] = useState<readonly string[]>([]);
  const letters = [...secret.word];
  const wanted = new Set(letters.filter(isLetter).map(plain));
  const wrong = tried.filter((letter) => !wanted.has(letter)).length;
  const isWon = [...wanted].every((letter) => tried.includes(letter));
  const isLost = wrong >= MOST_WRONG;
  const keyboard = [...latin, ...[...wanted].filter((letter) => !latin.includes(letter))];

  const take = (letter: string) => {
    if (isWon || isLost || tried.includes(letter)) return;
    const next = [...tried, letter];
    setTried(next);
    if ([...wanted].every((one) => next.includes(one))) {
      setScores({ ...scores, won: scores.won + 1 });
    } else if (next.filter((one) => !wanted.has(one)).length >= MOST_WRONG) {
      setScores({ ...scores, lost: scores.lost + 1 });
    }
  };
  useShortcuts([...keyboard, ...keyboard.map((letter) => letter.toLowerCase())], (key) =>
    take(plain(key)),
  );
  const start = () => {
    const others = content.filter((one) => one !== secret);
    setSecret(oneOf(others.length > 0 ? others : content));
    setTried([]);
  };

  return (
    <GameFrame
      title={title}
      scores={[
        { label: labels.won, value: scores.won },
        { label: labels.lost, value: scores.lost },
        { label: labels.triesLeft, value: MOST_WRONG - wrong },
      ]}
      onNew={start}
    >
      <Gallows wrong={wrong} />
      <p
        aria-label={letters.map((one) => (isShown(one, tried) ? one : "_")).join(" ")}
        className="flex flex-wrap justify-center gap-x-1.5 gap-y-2 font-display text-2xl font-semibold uppercase sm:text-3xl"
      >
        {letters.map((letter, at) => (
          <span
            key={at}
            aria-hidden
            className={`grid h-10 min-w-6 place-items-center sm:min-w-8 ${isLetter(letter) ? "border-b-2 border-strong" : ""} ${isLost && !isShown(letter, tried) ? "text-danger" : ""}`}
          >
            {isShown(letter, tried) || isLost ? letter : ""}
          </span>
        ))}
      </p>
      {secret.hint && (
        <p className="text-center text-sm text-muted">
          {labels.hint}: {secret.hint}
        </p>
      )}
      <div role="status" className="text-center font-display text-lg font-semibold">
        {isWon && <span className="text-good">{labels.youWon}</span>}
        {isLost && <span className="text-danger">{`${labels.youLost} ${secret.word}`}</span>}
      </div>
      {isWon || isLost ? (
        <Button tone="primary" autoFocus onClick={start} className="h-11">
          {labels.again}
        </Button>
      ) : (
        <div className="grid grid-cols-7 gap-1.5 sm:grid-cols-9">
          {keyboard.map((letter) => (
            <button
              key={letter}
              type="button"
              disabled={tried.includes(letter)}
              onClick={() => take(letter)}
              className={`h-10 rounded-md border border-line font-medium transition-colors hover:bg-hover ${
                !tried.includes(letter)
                  ? "bg-surface"
                  : wanted.has(letter)
                    ? "bg-accent-soft text-accent-ink"
                    : "text-faint line-through opacity-50"
              }`}
            >
              {letter}
            </button>
          ))}
        </div>
      )}
    </GameFrame>
  );
}

const isShown = (letter: string, tried: readonly string[]) =>
  !isLetter(letter) || tried.includes(plain(letter));
