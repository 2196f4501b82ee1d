import { Plus } from "lucide-react";
import { isoDate } from "../lib/dates";
import { dueState } from "../lib/due"; //? due
import { formatValue } from "../lib/format";
import { linkTo } from "../lib/router";
import { pickFields, type Entity, type Item, type Values } from "../lib/schema";
import { itemTitle } from "../lib/titles";

interface Props<F extends string> {
  day: Date;
  /** Belongs to the month before or after. */
  isOutside: boolean;
  entity: Entity<Values, F>;
  items: readonly Item[];
  fields: readonly F[];
  onAdd: () => void;
}

const dayName = new Intl.DateTimeFormat(undefined, { dateStyle: "full" });

/** A day of a calendar: its items, and a button to add one. */
export function CalendarDay<F extends string>({
  day,
  isOutside,
  entity,
  items,
  fields,
  onAdd,
}: Props<F>) {
  const isToday = isoDate(day) === isoDate(new Date());
  return (
    <li
      className={`group relative flex min-h-18 min-w-0 flex-col gap-0.5 p-1 sm:min-h-26 ${isOutside ? "bg-sidebar" : "bg-surface"}`}
    >
      <button
        type="button"
        aria-label={`${entity.add}: ${dayName.format(day)}`}
        onClick={onAdd}
        className="absolute inset-0 grid items-start justify-items-end p-1.5 text-faint -outline-offset-2"
      >
        <Plus
          className="size-4 opacity-0 group-focus-within:opacity-100 group-hover:opacity-100"
          aria-hidden
        />
      </button>
      <time
        dateTime={isoDate(day)}
        aria-current={isToday ? "date" : undefined}
        className={`pointer-events-none relative grid size-6 place-items-center rounded-full text-xs tabular-nums ${
          isToday
            ? "bg-accent font-semibold text-on-accent"
            : isOutside
              ? "text-faint"
              : "text-muted"
        }`}
      >
        {day.getDate()}
      </time>
      {items.map((item) => (
        <a
          key={item.id}
          href={linkTo(entity.store, item.id)}
          title={[
            itemTitle(entity, item),
            ...pickFields(entity, fields).map((field) => formatValue(field, item[field.key])),
          ]
            .filter(Boolean)
            .join(" · ")}
          //#if due
          className={`relative truncate rounded px-1 py-0.5 text-[0.625rem] font-medium sm:px-1.5 sm:text-xs hover:bg-accent hover:text-on-accent ${
            entity.fields.some((field) => dueState(field, item) === "overdue")
              ? "bg-danger-soft text-danger"
              : "bg-accent-soft text-accent-ink"
          }`}
          //#end
          //#if !due
          className="relative truncate rounded bg-accent-soft px-1 py-0.5 text-[0.625rem] font-medium text-accent-ink sm:px-1.5 sm:text-xs hover:bg-accent hover:text-on-accent"
          //#end
        >
          {itemTitle(entity, item)}
        </a>
      ))}
    </li>
  );
}
