import { Check } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { labels } from "../lib/labels";
import { linkTo } from "../lib/router";
import type { Entity, Item, Values } from "../lib/schema";
import { Button } from "./Button";
import { ItemForm } from "./ItemForm";
import { Section, type SectionHead } from "./Section";

interface Props<F extends string> extends SectionHead {
  entity: Entity<Values, F>;
  /** The wording of the button that sends it. */
  button?: string;
}

/** A form on the page that adds an item. */
export function EntryForm<F extends string>({ entity, button, ...head }: Props<F>) {
  const [sent, setSent] = useState<Item>();
  return (
    <Section {...head} isBeside>
      {sent ? (
        <Thanks entity={entity} item={sent} onAgain={() => setSent(undefined)} />
      ) : (
        <div className="card max-w-2xl shadow-md">
          <ItemForm entity={entity} submit={button ?? labels.send} onSaved={setSent} />
        </div>
      )}
    </Section>
  );
}

interface ThanksProps {
  entity: Entity;
  item: Item;
  onAgain: () => void;
}

/** Takes the focus, which stood on the button that is gone. */
function Thanks({ entity, item, onAgain }: ThanksProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div
      ref={box}
      role="status"
      tabIndex={-1}
      className="card outline-none grid max-w-2xl justify-items-center gap-2 px-6 py-12 text-center shadow-md"
    >
      <span className="mb-2 grid size-14 place-items-center rounded-full bg-good-soft text-good">
        <Check className="size-7" aria-hidden />
      </span>
      <p className="font-display text-xl font-semibold">{labels.sent}</p>
      <p className="text-muted">{labels.sentHint}</p>
      <div className="mt-5 flex flex-wrap justify-center gap-x-6 gap-y-3">
        <a href={linkTo(entity.store, item.id)} className="link py-2">
          {labels.showEntry}
        </a>
        <Button onClick={onAgain}>{labels.sendAnother}</Button>
      </div>
    </div>
  );
}
