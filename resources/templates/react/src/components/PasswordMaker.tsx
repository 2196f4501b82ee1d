import { RefreshCw } from "lucide-react";
import { useId, useState } from "react";
import { labels } from "../lib/labels";
import { bitsOf, classes, makePassword, type SignClass } from "../lib/password";
import { useStored } from "../lib/stored";
import { Button } from "./Button";
import { CopyButton } from "./CopyButton";
import { PageHeader } from "./PageHeader";
import { Slider } from "./Slider";

interface Props {
  title: string;
  /** How long a password is at first. */
  length: number;
  /** Where the choices are kept on this device; passwords are not kept. */
  store: string;
}

const names: Record<SignClass, string> = {
  lower: labels.lowerLetters,
  upper: labels.upperLetters,
  digits: labels.digits,
  signs: labels.signs,
};
const strengths = [
  { bits: 0, label: labels.weak, look: "bg-danger" },
  { bits: 50, label: labels.fair, look: "bg-star" },
  { bits: 70, label: labels.strong, look: "bg-good" },
  { bits: 100, label: labels.veryStrong, look: "bg-good" },
];
const all = Object.keys(classes) as SignClass[];

/** Makes passwords in the browser: nothing is sent anywhere, nothing is kept. */
export function PasswordMaker({ title, length: usual, store }: Props) {
  const [stored, setWish] = useStored(store, { usual, length: usual, used: all });
  // Once passwords are to be of another length, an old choice no longer counts.
  const wish = stored.usual === usual ? stored : { ...stored, usual, length: usual };
  const [password, setPassword] = useState(() => makePassword(wish.length, wish.used));
  const id = useId();
  const bits = bitsOf(wish.length, wish.used);
  const level = strengths.findLastIndex((one) => bits >= one.bits);

  const change = (next: typeof wish) => {
    setWish(next);
    setPassword(makePassword(next.length, next.used));
  };
  const toggle = (one: SignClass) => {
    const used = all.filter((other) => (other === one) !== wish.used.includes(other));
    if (used.length > 0) change({ ...wish, used });
  };

  return (
    <div className="mx-auto max-w-xl">
      <PageHeader title={title} />
      <section className="card overflow-hidden">
        <div className="bg-accent-soft p-5 sm:p-6">
          <output
            aria-live="polite"
            aria-label={labels.password}
            className="block min-h-16 font-mono text-2xl font-semibold break-all select-all sm:text-3xl"
          >
            {password}
          </output>
          <div className="mt-4 flex flex-wrap gap-2">
            <CopyButton tone="primary" text={password} />
            <Button onClick={() => change(wish)}>
              <RefreshCw className="size-4" aria-hidden />
              {labels.generate}
            </Button>
          </div>
        </div>
        <div className="grid gap-6 p-5 sm:p-6">
          <div>
            <div aria-hidden className="mb-2 grid grid-cols-4 gap-1">
              {strengths.map((one, index) => (
                <span
                  key={one.bits}
                  className={`h-1.5 rounded-full ${index <= level ? strengths[level].look : "bg-hover"}`}
                />
              ))}
            </div>
            <p className="flex justify-between text-sm">
              <span className="font-medium">{strengths[level].label}</span>
              <span className="text-muted tabular-nums">
                {bits} {labels.bits}
              </span>
            </p>
          </div>
          <div>
            <div className="mb-1 flex items-baseline justify-between">
              <label htmlFor={id} className="text-sm font-medium">
                {labels.length}
              </label>
              <span className="font-display text-lg font-semibold tabular-nums">{wish.length}</span>
            </div>
            <Slider
              id={id}
              min={4}
              max={64}
              value={wish.length}
              onChange={(length) => change({ ...wish, length })}
            />
          </div>
          <fieldset className="grid gap-1 sm:grid-cols-2">
            {all.map((one) => (
              <label key={one} className="flex cursor-pointer items-center gap-2.5 py-1.5 text-sm">
                <input
                  type="checkbox"
                  checked={wish.used.includes(one)}
                  onChange={() => toggle(one)}
                  className="size-4.5 accent-accent"
                />
                {names[one]}
              </label>
            ))}
          </fieldset>
        </div>
      </section>
      <p className="mt-4 text-center text-sm text-muted">{labels.madeHere}</p>
    </div>
  );
}
