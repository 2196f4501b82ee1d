/** The kinds of field that forms, lists and validation know how to handle. */
export type FieldKind =
  | "text"
  | "long"
  | "number"
  | "money"
  | "percent"
  | "date"
  | "time"
  | "datetime"
  | "duration"
  | "bool"
  | "choice"
  | "tags"
  | "rating"
  | "image"
  | "link"
  | "email"
  | "phone"
  | "color"
  | "ref"
  | "repeat" //? repeat
  | "checks" //? checks
  | "computed";

/** Everything a field can hold. An empty text is "", an empty number is null. */
export type Value = string | number | boolean | string[] | null;
export type Values = Record<string, Value>;

/** A stored record: the values of its entity, plus bookkeeping. */
export type Item<V = Values> = V & {
  id: string;
  createdAt: number;
  sample: boolean;
  /** Put away: out of sight, but not gone. */ //? archive
  archived?: boolean; //? archive
};
//#if related

/** Gives a formula the items of another entity, by its `store`, that point to this one through their field `by`. */
export type Related = (store: string, by: string) => readonly Item[];
//#end

export interface Field<V = Values, F extends string = string> {
  key: F;
  label: string;
  kind: FieldKind;
  required?: boolean;
  unique?: boolean;
  /** What a new item starts with; "today" and "now" work for dates. */
  default?: Value;
  /** The choices, in order. */
  options?: readonly string[];
  /** The choices are the steps of a workflow. */ //? flow
  flow?: boolean; //? flow
  /** Whether this date still matters to an item: it stands out when it is near or past. */ //? due
  due?(item: V): boolean; //? due
  /** The entity that a reference points to, by its `store`. */
  target?: string;
  //#if !live
  /** Fills a computed field from the others. */
  compute?(item: V): number;
  //#end
  //#if related
  /** Fills a computed field from the others, and from items that point to this one. */
  compute?(item: V, related: Related): number | null;
  //#end
  //#if days-only
  /** Fills a computed field from the others. */
  compute?(item: V): number | null;
  //#end
  /** Depends on other items or on today's date, so it is never entered. */ //? live
  live?: boolean; //? live
  /** How a number is shown, when its kind does not say. */
  format?: "money" | "percent" | "duration" | "year";
}

/** Describes one kind of thing the app keeps; see src/data. */
export interface Entity<V extends Values = Values, F extends string = keyof V & string> {
  /** Its place in the database and in addresses: #/recipes. */
  store: string;
  one: string;
  many: string;
  /** The wording of the button that adds one. */
  add: string;
  /** The field that names an item. */
  title: F;
  /** The field that pictures an item. */
  picture?: F;
  /** The field that tells whether an item is done: a yes/no, or a choice with its last option. */ //? done
  done?: F; //? done
  /** Items can be put away and brought back instead of being deleted. */ //? archive
  archive?: boolean; //? archive
  fields: readonly Field<V, F>[];
  //#if rows
  /** The items that the app starts with. */
  rows?(): (Partial<V> & { id: string })[];
  //#end
  //#if samples
  /** What there is to look around with at the first start. */
  samples(): Partial<V>[]; //? !rows
  samples?(): Partial<V>[]; //? rows
  //#end
}

export function fieldOf(entity: Entity, key: string): Field {
  const field = entity.fields.find((one) => one.key === key);
  if (!field) throw new Error(`${entity.one} has no field "${key}"`);
  return field;
}

/** The named fields in that order, or all of them. */
export function pickFields(entity: Entity, keys?: readonly string[]): readonly Field[] {
  return keys ? keys.map((key) => fieldOf(entity, key)) : entity.fields;
}

export function isEmpty(value: Value | undefined): boolean {
  return (
    value === undefined ||
    value === null ||
    value === "" ||
    (Array.isArray(value) && value.length === 0)
  );
}

//#if divide
/** Division for formulas: dividing by zero gives 0 instead of infinity. */
export function divide(left: number, right: number): number {
  return right === 0 ? 0 : left / right;
}
//#end

//#if power
/** A power for formulas: what has no result counts as 0. */
export function power(base: number, exponent: number): number {
  const result = base ** exponent;
  return Number.isFinite(result) ? result : 0;
}
//#end

/** Recalculates the computed fields of `values`. */
export function withComputed(entity: Entity, values: Values, related: Related): Values { //? related
export function withComputed(entity: Entity, values: Values): Values { //? !related
  const result = { ...values };
  for (const field of entity.fields) {
    if (field.compute) result[field.key] = field.compute(result, related); //? related
    if (field.compute) result[field.key] = field.compute(result); //? !related
  }
  return result;
}
