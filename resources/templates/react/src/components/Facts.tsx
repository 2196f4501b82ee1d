import type { LucideIcon } from "lucide-react";
import { Calendar } from "lucide-react"; //? dates
import { Clock } from "lucide-react"; //? duration|time
import { Link } from "lucide-react"; //? link
import { Mail } from "lucide-react"; //? email
import { Phone } from "lucide-react"; //? phone
import { isEmpty, type Field, type FieldKind, type Item } from "../lib/schema";
import { Badge } from "./Badge"; //? bool
import { FieldValue } from "./FieldValue";

interface Props {
  item: Item;
  fields: readonly Field[];
}

const icons: Partial<Record<FieldKind, LucideIcon>> = {
  date: Calendar, //? date
  datetime: Calendar, //? datetime
  time: Clock, //? time
  duration: Clock, //? duration
  link: Link, //? link
  email: Mail, //? email
  phone: Phone, //? phone
};

/** Kinds that say by themselves what they are. */
const plain = new Set<FieldKind>([
  "text",
  "long",
  "choice",
  "tags",
  "rating",
  "image",
  "color",
  "ref",
  "money",
  "repeat", //? repeat
  "checks", //? checks
]);

/** The facts about an item in brief, one after the other; empty ones are left out. */
export function Facts({ item, fields }: Props) {
  const known = fields.filter((field) => isTelling(field, item));
  return (
    <span className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1.5 text-sm text-muted">
      {known.map((field) => (
        <Fact key={field.key} field={field} item={item} />
      ))}
    </span>
  );
}

/** Whether a value is worth saying in brief. */
function isTelling(field: Field, item: Item): boolean {
  const value = item[field.key];
  if (field.kind === "repeat") return value !== "never"; //? repeat
  return !isEmpty(value) && value !== false;
}

function Fact({ field, item }: { field: Field; item: Item }) {
  if (field.kind === "bool") return <Badge>{field.label}</Badge>; //? bool
  const Icon = icons[field.kind];
  if (field.due) return <FieldValue field={field} item={item} />; //? due
  const isPlain = plain.has(field.kind) || Icon !== undefined;
  return (
    <span title={field.label} className="inline-flex max-w-full min-w-0 items-center gap-1.5">
      {Icon && <Icon className="size-3.5 shrink-0 text-faint" aria-hidden />}
      <span className={isPlain ? "sr-only" : "text-faint"}>{field.label}</span>
      <span className="line-clamp-2 min-w-0">
        <FieldValue field={field} item={item} />
      </span>
    </span>
  );
}
