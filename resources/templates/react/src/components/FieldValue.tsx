import { Check, Minus } from "lucide-react"; //? bool
import { Flame } from "lucide-react"; //? checks
import { Repeat } from "lucide-react"; //? repeat
import { formatValue } from "../lib/format";
import { labels } from "../lib/labels"; //? bool
import { targetOf } from "../lib/refs"; //? ref
import { linkTo } from "../lib/router"; //? ref
import { isEmpty, type Field, type Values } from "../lib/schema";
import { tintOf } from "../lib/tints"; //? choice
import { Badge } from "./Badge"; //? choice|tags
import { DueDate } from "./DueDate"; //? due
import { Picture } from "./Picture"; //? image
import { Stars } from "./Stars"; //? rating

interface Props {
  field: Field;
  item: Values;
  //#if followed
  /** Links can be followed; leave it out inside a link. */
  live?: boolean;
  //#end
}

/** A value, drawn as its kind deserves. */
export function FieldValue({ field, item, live = false }: Props) { //? followed
export function FieldValue({ field, item }: Props) { //? !followed
  const value = item[field.key];
  if (isEmpty(value)) return <span className="text-faint">—</span>;
  const text = formatValue(field, value);
  switch (field.kind) {
    //#if bool
    case "bool": {
      const Icon = value ? Check : Minus;
      return (
        <Icon
          role="img"
          aria-label={value ? labels.yes : labels.no}
          className={`inline size-4 ${value ? "text-good" : "text-faint"}`}
        />
      );
    }
    //#end
    //#if choice
    case "choice":
      return <Badge tint={tintOf(text, field.options)}>{text}</Badge>;
    //#end
    //#if tags
    case "tags":
      return (
        <span className="inline-flex flex-wrap gap-1">
          {(value as string[]).map((tag) => (
            <Badge key={tag}>{tag}</Badge>
          ))}
        </span>
      );
    //#end
    //#if rating
    case "rating":
      return <Stars value={Number(value)} />;
    //#end
    //#if image
    case "image":
      return <Picture source={text} alt="" className="size-10 rounded-md" />;
    //#end
    //#if color
    case "color":
      return (
        <span className="inline-flex items-center gap-2">
          <span
            aria-hidden
            className="size-4 rounded-full border border-line"
            style={{ backgroundColor: text }}
          />
          <span className="font-mono text-sm uppercase">{text}</span>
        </span>
      );
    //#end
    //#if ref
    case "ref":
      if (!live || !text) return text || <span className="text-faint">—</span>;
      return (
        <a className="link" href={linkTo(targetOf(field).store, String(value))}>
          {text}
        </a>
      );
    //#end
    //#if link
    case "link":
      if (!live) return hostOf(text);
      return (
        <a className="link" href={text} target="_blank" rel="noreferrer">
          {hostOf(text)}
        </a>
      );
    //#end
    //#if email
    case "email":
      if (!live) return text;
      return (
        <a className="link" href={`mailto:${text}`}>
          {text}
        </a>
      );
    //#end
    //#if phone
    case "phone":
      if (!live) return text;
      return (
        <a className="link" href={`tel:${text}`}>
          {text}
        </a>
      );
    //#end
    //#if date
    case "date":
      if (field.due) return <DueDate field={field} item={item} />; //? due
      return <span className="whitespace-nowrap">{text}</span>;
    //#end
    //#if due-time
    case "datetime":
      return <DueDate field={field} item={item} />;
    //#end
    //#if repeat
    case "repeat":
      if (value === "never") return <span className="text-faint">{text}</span>;
      return (
        <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
          <Repeat className="size-3.5 shrink-0 text-faint" aria-hidden />
          {text}
        </span>
      );
    //#end
    //#if checks
    case "checks":
      return (
        <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
          <Flame className="size-3.5 shrink-0 text-star" aria-hidden />
          {text}
        </span>
      );
    //#end
    //#if long
    case "long":
      return <span className="whitespace-pre-line">{text}</span>;
    //#end
    default:
      return typeof value === "number" ? <span className="tabular-nums">{text}</span> : text;
  }
}
//#if link

/** The part of an address that tells people where it leads. */
function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host.replace(/^www\./, "") : address;
}
//#end
