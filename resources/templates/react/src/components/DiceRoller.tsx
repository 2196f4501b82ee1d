import { Dices } from "lucide-react";
import { useState } from "react";
import { labels } from "../lib/labels";
import { randomBelow } from "../lib/password";
import { useShortcuts } from "../lib/shortcuts";
import { useStored } from "../lib/stored";
import { Button } from "./Button";
import { Die } from "./Die";
import { PageHeader } from "./PageHeader";
import { Segments } from "./Segments";

interface Props {
  title: string;
  /** Where the choice of dice is kept on this device. */
  store: string;
}

const counts = [1, 2, 3, 4, 5, 6].map((value) => ({ label: String(value), value }));
const kinds = [4, 6, 8, 10, 12, 20].map((value) => ({ label: String(value), value }));
const MOST_KEPT = 8;

/** Dice to roll: how many, with how many sides, their sum, and the rolls before. */
export function DiceRoller({ title, store }: Props) {
  const [wish, setWish] = useStored(store, { count: 2, sides: 6 });
  const [rolls, setRolls] = useState<readonly (readonly number[])[]>([]);
  const dice = rolls[0] ?? Array.from({ length: wish.count }, () => wish.sides);
  const roll = () => {
    const next = Array.from({ length: wish.count }, () => randomBelow(wish.sides) + 1);
    setRolls([next, ...rolls].slice(0, MOST_KEPT));
  };
  const change = (next: typeof wish) => {
    setWish(next);
    setRolls([]);
  };
  useShortcuts([" "], roll);

  return (
    <div className="mx-auto max-w-xl">
      <PageHeader title={title} />
      <section className="card grid gap-7 p-5 sm:p-7">
        <div className="grid min-h-40 place-content-center gap-4 rounded-xl bg-accent-soft px-4 py-8">
          <div className="flex flex-wrap justify-center gap-3">
            {dice.map((value, index) => (
              <Die key={`${rolls.length} ${index}`} value={value} sides={wish.sides} />
            ))}
          </div>
          <output
            aria-live="polite"
            className="text-center font-display text-2xl font-semibold tabular-nums"
          >
            {rolls.length > 0 ? `${labels.diceSum}: ${sum(dice)}` : labels.rollHint}
          </output>
        </div>
        <Button tone="primary" onClick={roll} className="h-11">
          <Dices className="size-5" aria-hidden />
          {labels.roll}
        </Button>
        <Choice label={labels.howMany}>
          <Segments
            label={labels.howMany}
            options={counts}
            value={wish.count}
            onChange={(count) => change({ ...wish, count })}
          />
        </Choice>
        <Choice label={labels.sides}>
          <Segments
            label={labels.sides}
            options={kinds}
            value={wish.sides}
            onChange={(sides) => change({ ...wish, sides })}
          />
        </Choice>
      </section>
      {rolls.length > 1 && (
        <ol className="card mt-4 divide-y divide-line text-sm tabular-nums">
          {rolls.slice(1).map((one, index) => (
            <li key={rolls.length - index} className="flex justify-between px-5 py-2.5">
              <span className="text-muted">{one.join(" + ")}</span>
              <span className="font-medium">{sum(one)}</span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

const sum = (dice: readonly number[]) => dice.reduce((total, value) => total + value, 0);

function Choice({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="grid gap-1.5">
      <span className="text-sm font-medium">{label}</span>
      {children}
    </div>
  );
}
