import { readDate } from "./dates"; //? dates|time
import { formatDuration } from "./duration"; //? duration
import { labels } from "./labels"; //? bool
import { refTitle } from "./refs"; //? ref
import { repeatLabel } from "./repeat"; //? repeat
import { isEmpty, type Field, type Value } from "./schema";
import { streakText } from "./streaks"; //? checks

//#if money
/** Change this to show amounts of money in another currency. */
const CURRENCY = "USD";
//#end

const number = new Intl.NumberFormat(undefined, { maximumFractionDigits: 2 });
const money = new Intl.NumberFormat(undefined, { style: "currency", currency: CURRENCY }); //? money
//#if money
/** "€", "$" */
export const currencySign =
  money.formatToParts(0).find((part) => part.type === "currency")?.value ?? CURRENCY;
//#end
const percent = new Intl.NumberFormat(undefined, { style: "percent", maximumFractionDigits: 1 }); //? percent
const date = new Intl.DateTimeFormat(undefined, { dateStyle: "medium" }); //? date
const time = new Intl.DateTimeFormat(undefined, { timeStyle: "short" }); //? clock
const dateTime = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" }); //? datetime

/** A number of this field: $12.50, 20%, 1 h 20 min. */
export function formatNumber(field: Field, value: number): string {
  switch (field.format ?? field.kind) {
    //#if money
    case "money":
      return money.format(value);
    //#end
    //#if percent
    case "percent":
      return percent.format(value / 100);
    //#end
    //#if duration
    case "duration":
      return formatDuration(value);
    //#end
    //#if year
    case "year":
      return String(value);
    //#end
    default:
      return number.format(value);
  }
}

/** Any value of this field as text; "" when it is empty. */
export function formatValue(field: Field, value: Value): string {
  if (value === null || isEmpty(value)) return "";
  if (typeof value === "number") return formatNumber(field, value);
  if (typeof value === "boolean") return value ? labels.yes : labels.no; //? bool
  if (field.kind === "checks" && Array.isArray(value)) return streakText(value); //? checks
  if (Array.isArray(value)) return value.join(", "); //? tags
  switch (field.kind) {
    //#if date
    case "date":
      return date.format(readDate(String(value)));
    //#end
    //#if datetime
    case "datetime":
      return dateTime.format(readDate(String(value)));
    //#end
    //#if clock
    case "time":
      return time.format(readDate(`2000-01-01T${String(value)}`));
    //#end
    //#if ref
    case "ref":
      return refTitle(field, String(value));
    //#end
    //#if repeat
    case "repeat":
      return repeatLabel(String(value));
    //#end
    default:
      return String(value);
  }
}
