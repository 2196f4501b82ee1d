import { isoDate, isoTime } from "./dates";
import type { Entity, Field, Value, Values } from "./schema";
import { parseDuration } from "./duration";

function emptyValue(field: Field): Value {
  switch (field.kind) {
    case "bool":
      return false;
    case "tags":
    case "checks": //? checks
      return [];
    case "repeat": //? repeat
      return "never"; //? repeat
    case "number":
    case "money":
    case "percent":
    case "duration":
    case "rating":
      return null;
    case "computed":
      return 0;
    default:
      return "";
  }
}

/** What a new item has in `field`. */
export function initialValue(field: Field): Value {
  const value = field.default ?? emptyValue(field);
  if (value !== "today" && value !== "now") return value;
  const now = new Date();
  if (field.kind === "date") return isoDate(now);
  if (field.kind === "time") return isoTime(now);
  if (field.kind === "datetime") return `${isoDate(now)}T${isoTime(now)}`;
  return value;
}

export function initialValues(entity: Entity): Values {
  return Object.fromEntries(entity.fields.map((field) => [field.key, initialValue(field)]));
}

/** Reads text, from a CSV file for example, as a value of `field`. */
export function readValue(field: Field, text: string): Value {
  const trimmed = text.trim();
  switch (field.kind) {
    case "bool":
      return /^(true|yes|y|1|x|on|done)$/i.test(trimmed);
    case "tags":
    case "checks": //? checks
      return trimmed.split(/\s*[,;]\s*/).filter(Boolean);
    case "number":
    case "money":
    case "percent":
    case "rating": {
      const number = Number.parseFloat(trimmed.replace(/[^\d.eE+-]/g, ""));
      return Number.isNaN(number) ? null : number;
    }
    case "duration":
      return parseDuration(trimmed) ?? null;
    case "repeat": //? repeat
      return trimmed.toLowerCase() || "never"; //? repeat
    default:
      return trimmed;
  }
}

/** Brings stored values into the shape of today's fields, which may have changed since they were saved. */
export function fitValues(entity: Entity, stored: Values): Values {
  const fitted: Values = {};
  for (const field of entity.fields) {
    const value = stored[field.key];
    const empty = emptyValue(field);
    const fits =
      value === null || value === undefined || typeof value === typeof (empty ?? 0)
        ? Array.isArray(value) === Array.isArray(empty) || value == null
        : false;
    fitted[field.key] = fits ? (value ?? empty) : readValue(field, String(value));
  }
  return fitted;
}
