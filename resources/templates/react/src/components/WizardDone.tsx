import { CircleCheck, Plus } from "lucide-react";
import { useEffect, useRef } from "react";
import { labels } from "../lib/labels";
import { linkTo } from "../lib/router";
import type { Entity, Item } from "../lib/schema";
import { itemTitle } from "../lib/titles";
import { Button } from "./Button";
import { PageHeader } from "./PageHeader";

interface Props {
  title: string;
  entity: Entity;
  /** What was saved. */
  item: Item;
  onAgain: () => void;
}

/** Says that it is saved, and how to go on. */
export function WizardDone({ title, entity, item, onAgain }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader title={title} />
      <div className="card grid justify-items-center gap-2 px-6 py-14 text-center">
        <CircleCheck className="size-12 text-good" aria-hidden />
        <h2
          ref={heading}
          tabIndex={-1}
          className="font-display text-xl font-semibold tracking-tight outline-none"
        >
          {labels.allSaved}
        </h2>
        <p className="text-muted">
          <a className="link" href={linkTo(entity.store, item.id)}>
            {itemTitle(entity, item)}
          </a>
        </p>
        <Button className="mt-4" onClick={onAgain}>
          <Plus className="size-4" aria-hidden />
          {entity.add}
        </Button>
      </div>
    </div>
  );
}
