import { CircleQuestionMark, Hand, HandFist, Scissors } from "lucide-react";
import { useState } from "react";
import { labels } from "../lib/labels";
import { useShortcuts } from "../lib/shortcuts";
import { oneOf } from "../lib/shuffle";
import { useStored } from "../lib/stored";
import { GameFrame } from "./GameFrame";

interface Props {
  title: string;
  /** Where the score is kept on this device. */
  store: string;
}

/** Each beats the one before it; the first beats the last. */
const signs = [
  { icon: HandFist, name: labels.rock },
  { icon: Hand, name: labels.paper },
  { icon: Scissors, name: labels.scissors },
] as const;

/** Who wins when `mine` meets `theirs`: 1 is me, -1 is them, 0 is nobody. */
const outcome = (mine: number, theirs: number) => [0, 1, -1][(mine - theirs + 3) % 3];

/** Rock, paper, scissors against the computer. */
export function RockPaperScissors({ title, store }: Props) {
  const [scores, setScores] = useStored(`${store}-scores`, { won: 0, drawn: 0, lost: 0 });
  const [round, setRound] = useState<{ mine: number; theirs: number; number: number }>();
  const result = round && outcome(round.mine, round.theirs);

  const play = (mine: number) => {
    const theirs = oneOf([0, 1, 2]);
    const end = outcome(mine, theirs);
    setRound({ mine, theirs, number: (round?.number ?? 0) + 1 });
    const key = end > 0 ? "won" : end < 0 ? "lost" : "drawn";
    setScores({ ...scores, [key]: scores[key] + 1 });
  };
  useShortcuts(["1", "2", "3"], (key) => play(Number(key) - 1));

  return (
    <GameFrame
      title={title}
      scores={[
        { label: labels.won, value: scores.won },
        { label: labels.draw, value: scores.drawn },
        { label: labels.lost, value: scores.lost },
      ]}
      onNew={() => {
        setScores({ won: 0, drawn: 0, lost: 0 });
        setRound(undefined);
      }}
    >
      <div className="grid grid-cols-2 rounded-xl bg-accent-soft py-6 text-center">
        {[
          { who: labels.you, at: round?.mine },
          { who: labels.computer, at: round?.theirs },
        ].map(({ who, at }) => (
          <div key={who}>
            <p className="text-sm text-muted">{who}</p>
            <Sign key={round?.number} at={at} />
            <p className="text-sm font-medium">{at === undefined ? "–" : signs[at].name}</p>
          </div>
        ))}
      </div>
      <p role="status" className="text-center font-display text-lg font-semibold">
        {result === undefined
          ? labels.chooseOne
          : result > 0
            ? labels.youWon
            : result < 0
              ? labels.computerWins
              : labels.draw}
      </p>
      <div className="grid grid-cols-3 gap-2">
        {signs.map(({ icon: Icon, name }, at) => (
          <button
            key={name}
            type="button"
            onClick={() => play(at)}
            className="grid justify-items-center gap-2 rounded-lg border border-line bg-surface py-4 text-sm font-medium transition-colors hover:border-accent hover:bg-accent-soft"
          >
            <Icon className="size-9" strokeWidth={1.75} aria-hidden />
            {name}
          </button>
        ))}
      </div>
    </GameFrame>
  );
}

function Sign({ at }: { at?: number }) {
  const Icon = at === undefined ? CircleQuestionMark : signs[at].icon;
  return (
    <Icon
      className={`toast mx-auto my-3 size-16 ${at === undefined ? "text-faint" : "text-accent-ink"}`}
      strokeWidth={1.75}
      aria-hidden
    />
  );
}
