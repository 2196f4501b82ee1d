import { formatValue } from "./format"; //? export-ref
import { newId } from "./ids"; //? imports
import { isEmpty, type Entity, type Item, type Value } from "./schema"; //? exports
import { type Field } from "./schema"; //? export-ref
import type { Entity, Item } from "./schema"; //? !exports
import { initialValues, readValue } from "./values"; //? imports

/** Pictures are too big for a table. */
const columnsOf = (entity: Entity) => entity.fields.filter((field) => field.kind !== "image");
//#if exports

function cell(field: Field, value: Value): string { //? export-ref
function cell(value: Value): string { //? !export-ref
  if (isEmpty(value)) return "";
  const text = field.kind === "ref" ? formatValue(field, value) : String(value); //? export-ref
  const text = String(value); //? !export-ref
  // A leading = + - @ would make spreadsheets run text as a formula.
  const safe = typeof value === "string" && /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return quote(safe);
}

function quote(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The items as comma-separated values, with a first row of headings. */
export function writeCsv(entity: Entity, items: readonly Item[]): string {
  const columns = columnsOf(entity);
  const rows = items.map((item) => columns.map((field) => cell(field, item[field.key]))); //? export-ref
  const rows = items.map((item) => columns.map((field) => cell(item[field.key]))); //? !export-ref
  const headings = columns.map((field) => quote(field.label));
  return [headings, ...rows].map((row) => row.join(",")).join("\r\n");
}

/** Lets the browser save text as a file. */
export function saveFile(name: string, text: string) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
//#end
//#if imports

/** The rows of a CSV file: quotes, line breaks inside them, and `;` or tabs instead of commas. */
export function parseCsv(text: string): string[][] {
  const clean = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const firstLine = clean.slice(0, clean.indexOf("\n") + 1);
  const count = (separator: string) => firstLine.split(separator).length;
  const separator = [",", ";", "\t"].reduce((a, b) => (count(b) > count(a) ? b : a));
  const rows: string[][] = [[""]];
  let isQuoted = false;
  for (let index = 0; index < clean.length; index++) {
    const letter = clean[index];
    const row = rows[rows.length - 1];
    const isEscape = isQuoted && letter === '"' && clean[index + 1] === '"';
    if (isEscape) row[row.length - 1] += clean[++index];
    else if (letter === '"') isQuoted = !isQuoted;
    else if (letter === separator && !isQuoted) row.push("");
    else if (letter === "\n" && !isQuoted) rows.push([""]);
    else row[row.length - 1] += letter;
  }
  return rows.filter((row) => row.some((one) => one.trim() !== ""));
}

/** The items in a CSV file whose headings are names of fields. */
export function readCsv(entity: Entity, text: string): Item[] {
  const [headings = [], ...rows] = parseCsv(text);
  const columns = columnsOf(entity).flatMap((field) => {
    const same = (heading: string) => heading.trim().toLowerCase() === field.label.toLowerCase();
    const index = headings.findIndex(same);
    return index < 0 ? [] : [{ field, index }];
  });
  if (columns.length === 0) return [];
  const start = Date.now();
  return rows.map((row, order) => {
    const values = initialValues(entity);
    for (const { field, index } of columns) {
      // An export marks text that a spreadsheet would run as a formula with an apostrophe.
      values[field.key] = readValue(field, (row[index] ?? "").replace(/^'(?=[=+\-@\t])/, ""));
    }
    return { ...values, id: newId(), createdAt: start + order, sample: false } as Item;
  });
}
//#end
