const DAY_MS = 86_400_000;
const plain = new Intl.NumberFormat(undefined, { maximumFractionDigits: 2 });
const small = new Intl.NumberFormat(undefined, { maximumSignificantDigits: 3 });
const exact = new Intl.NumberFormat(undefined, { maximumSignificantDigits: 7 });
const percent = new Intl.NumberFormat(undefined, { style: "percent", maximumFractionDigits: 2 });
const day = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeZone: "UTC" });

/** A figure that can't be worked out, such as one divided by nothing. */
export const UNKNOWN = "–";

/** A number as short as it may be: 12.5, 0.00621. */
export function formatNumber(value: number): string {
  const isSmall = value !== 0 && Math.abs(value) < 0.1;
  return Number.isFinite(value) ? (isSmall ? small : plain).format(value) : UNKNOWN;
}

/** A number with up to seven digits, for conversions. */
export function formatExact(value: number): string {
  return Number.isFinite(value) ? exact.format(value) : UNKNOWN;
}

/** A figure with its unit: $12.50, 20%, 72 kg, 9 March 2026. */
export function formatFigure(value: number, unit?: string, currency = "USD"): string {
  if (!Number.isFinite(value)) return UNKNOWN;
  switch (unit) {
    case undefined:
      return formatNumber(value);
    case "money":
      return new Intl.NumberFormat(undefined, { style: "currency", currency }).format(value);
    case "percent":
      return percent.format(value / 100);
    case "date":
      return day.format(value * DAY_MS);
    default:
      return `${formatNumber(value)} ${unit}`;
  }
}

/** What stands at a number box of this unit: $, %, kg. */
export function unitSign(unit: string | undefined, currency = "USD"): string {
  if (unit === "percent") return "%";
  if (unit !== "money") return unit ?? "";
  const parts = new Intl.NumberFormat(undefined, { style: "currency", currency }).formatToParts(0);
  return parts.find((part) => part.type === "currency")?.value ?? currency;
}
