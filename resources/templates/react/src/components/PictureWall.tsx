import { ChevronLeft, ChevronRight } from "lucide-react";
import { useState, type ComponentType } from "react";
import { labels } from "../lib/labels";
import { Dialog } from "./Dialog";
import { IconButton } from "./IconButton";
import { Section, type SectionHead } from "./Section";

interface Props extends SectionHead {
  items: readonly { caption: string }[];
  /** What draws the pictures, in turns. */
  arts: readonly ComponentType<{ seed: string }>[];
}

/** Pictures that open large. Put your own in place of the drawings. */
export function PictureWall({ items, arts, ...head }: Props) {
  const [open, setOpen] = useState<number>();
  const count = items.length;
  const draw = (index: number) => {
    const Art = arts[index % arts.length];
    return <Art seed={items[index].caption} />;
  };
  const columns = count === 1 ? "" : count % 3 === 0 || count > 4 ? "@3xl:grid-cols-3" : "";
  return (
    <Section {...head}>
      <ul className={`grid gap-5 ${count > 1 ? "@md:grid-cols-2" : ""} ${columns}`}>
        {items.map(({ caption }, index) => (
          <li key={caption}>
            <button
              type="button"
              aria-label={`${labels.enlarge}: ${caption}`}
              onClick={() => setOpen(index)}
              className="group block w-full text-left"
            >
              <figure>
                <span className="block aspect-4/3 overflow-hidden rounded-xl border border-line">
                  <span className="block size-full transition-transform duration-500 group-hover:scale-105">
                    {draw(index)}
                  </span>
                </span>
                <figcaption className="mt-2.5 text-muted group-hover:text-ink">
                  {caption}
                </figcaption>
              </figure>
            </button>
          </li>
        ))}
      </ul>
      {open !== undefined && (
        <Dialog title={items[open].caption} onClose={() => setOpen(undefined)}>
          <div className="aspect-4/3 w-full overflow-hidden">{draw(open)}</div>
          {count > 1 && (
            <div className="flex justify-between p-2">
              <IconButton
                icon={ChevronLeft}
                label={labels.previousPicture}
                onClick={() => setOpen((open + count - 1) % count)}
              />
              <IconButton
                icon={ChevronRight}
                label={labels.nextPicture}
                onClick={() => setOpen((open + 1) % count)}
              />
            </div>
          )}
        </Dialog>
      )}
    </Section>
  );
}
