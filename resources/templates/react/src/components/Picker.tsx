import { ChevronRight, Dices } from "lucide-react";
import { useId, useState } from "react";
import { labels } from "../lib/labels";
import { changed, changeOf, type Change, type PickList } from "../lib/picks";
import { useShortcuts } from "../lib/shortcuts";
import { oneOf } from "../lib/shuffle";
import { useStored } from "../lib/stored";
import { Button } from "./Button";
import { CopyButton } from "./CopyButton";
import { PageHeader } from "./PageHeader";

interface Props {
  title: string;
  content: readonly PickList[];
  /** Where changed lists are kept on this device. */
  store: string;
}

const MOST_KEPT = 10;
const MOST_SHOWN = 16;

/** Picks one of each list and puts them together. */
export function Picker({ title, content, store }: Props) {
  const [changes, setChanges] = useStored<Record<string, Change>>(`${store}-lists`, {});
  const [picked, setPicked] = useState<readonly string[]>([]);
  const start = content.length > 0 ? content : [{ label: labels.items, items: [] }];
  const lists = start.map((list) => changed(list, changes[list.label]));
  const isReady = lists.every(({ items }) => items.length > 0);

  const pick = () => {
    if (!isReady) return;
    let next = "";
    // The same thing twice in a row looks broken.
    for (let tries = 0; tries < 8 && (next === "" || next === picked[0]); tries++) {
      next = lists.map(({ items }) => oneOf(items)).join(" ");
    }
    setPicked([next, ...picked].slice(0, MOST_KEPT));
  };
  useShortcuts([" "], pick);

  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader title={title} />
      <section className="card grid justify-items-center gap-7 bg-accent-soft px-5 py-12 text-center">
        <output
          key={picked.length + (picked[0] ?? "")}
          aria-live="polite"
          className="toast min-h-14 font-display text-4xl font-semibold tracking-tight text-balance break-words sm:text-5xl"
        >
          {picked[0] ?? "?"}
        </output>
        <div className="flex flex-wrap justify-center gap-2">
          <Button tone="primary" onClick={pick} disabled={!isReady} className="min-w-32">
            <Dices className="size-4" aria-hidden />
            {labels.pick}
          </Button>
          <CopyButton text={picked[0] ?? ""} />
        </div>
        {lists.length === 1 && lists[0].items.length <= MOST_SHOWN && (
          <p className="max-w-md text-sm text-balance text-muted">{lists[0].items.join(" · ")}</p>
        )}
      </section>
      {picked.length > 1 && (
        <section className="mt-6">
          <h2 className="mb-2 text-sm font-medium text-muted">{labels.before}</h2>
          <ul className="flex flex-wrap gap-2 text-sm">
            {picked.slice(1).map((one, index) => (
              <li key={index} className="rounded-full border border-line bg-surface px-3 py-1">
                {one}
              </li>
            ))}
          </ul>
        </section>
      )}
      <details className="card group mt-6" open={!isReady}>
        <summary className="flex list-none items-center gap-2 rounded-xl px-5 py-3.5 text-sm font-medium hover:bg-hover">
          <ChevronRight
            className="size-4 text-muted transition-transform group-open:rotate-90"
            aria-hidden
          />
          {labels.changeLists}
        </summary>
        <div className="grid gap-4 px-5 pt-1 pb-5 sm:grid-cols-2">
          {lists.map((list, index) => (
            <ListBox
              key={list.label}
              list={list}
              onChange={(items) =>
                setChanges({ ...changes, [list.label]: changeOf(start[index].items, items) })
              }
            />
          ))}
        </div>
      </details>
    </div>
  );
}

function ListBox({ list, onChange }: { list: PickList; onChange: (items: string[]) => void }) {
  const [text, setText] = useState(list.items.join("\n"));
  const id = useId();
  const change = (next: string) => {
    setText(next);
    onChange(
      next
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean),
    );
  };
  return (
    <div className="grid content-start gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        {list.label}
      </label>
      <textarea
        id={id}
        rows={6}
        value={text}
        onChange={(event) => change(event.target.value)}
        placeholder={labels.oneALine}
        className="control leading-relaxed"
      />
    </div>
  );
}
