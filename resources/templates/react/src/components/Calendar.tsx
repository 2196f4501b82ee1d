import { ChevronLeft, ChevronRight } from "lucide-react";
import { useState } from "react";
import { addMonths, isoDate, isoTime, weeksOf } from "../lib/dates";
import { labels } from "../lib/labels";
import { fieldOf, type Entity, type Item, type Values } from "../lib/schema";
import { Button } from "./Button";
import { CalendarDay } from "./CalendarDay";
import { FormDialog } from "./FormDialog";
import { IconButton } from "./IconButton";

interface Props<F extends string> {
  entity: Entity<Values, F>;
  items: readonly Item[];
  /** The date that puts an item on a day. */
  by: F;
  /** What an entry says beside its title. */
  fields: readonly F[];
}

const monthName = new Intl.DateTimeFormat(undefined, { month: "long", year: "numeric" });
const weekday = new Intl.DateTimeFormat(undefined, { weekday: "short" });

/** Items on the days of a month. */
export function Calendar<F extends string>({ entity, items, by, fields }: Props<F>) {
  const [month, setMonth] = useState(() => new Date());
  const [adding, setAdding] = useState<string>();
  const weeks = weeksOf(month);
  const hasTime = fieldOf(entity, by).kind === "datetime";

  return (
    <section aria-label={monthName.format(month)}>
      <header className="mb-3 flex items-center gap-1">
        <h2 className="mr-auto font-display text-lg font-semibold" aria-live="polite">
          {monthName.format(month)}
        </h2>
        <IconButton
          icon={ChevronLeft}
          label={labels.previous}
          onClick={() => setMonth(addMonths(month, -1))}
        />
        <Button onClick={() => setMonth(new Date())}>{labels.today}</Button>
        <IconButton
          icon={ChevronRight}
          label={labels.next}
          onClick={() => setMonth(addMonths(month, 1))}
        />
      </header>
      <div className="card overflow-hidden">
        <div
          aria-hidden
          className="grid grid-cols-7 border-b border-line text-center text-xs font-medium text-muted"
        >
          {weeks[0].map((day) => (
            <span key={day.getDay()} className="truncate py-2">
              {weekday.format(day)}
            </span>
          ))}
        </div>
        <ol className="grid grid-cols-7 gap-px bg-line">
          {weeks.flat().map((day) => (
            <CalendarDay
              key={isoDate(day)}
              day={day}
              isOutside={day.getMonth() !== month.getMonth()}
              entity={entity}
              items={items.filter((item) => String(item[by]).startsWith(isoDate(day)))}
              fields={fields}
              onAdd={() => setAdding(isoDate(day) + (hasTime ? `T${isoTime(new Date())}` : ""))}
            />
          ))}
        </ol>
      </div>
      {adding && (
        <FormDialog entity={entity} start={{ [by]: adding }} onClose={() => setAdding(undefined)} />
      )}
    </section>
  );
}
