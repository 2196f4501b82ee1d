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
  | "computed";

/** Everything a field can hold. An empty text is "", an empty number is null. */
export type Value = string | number | boolean | string[] | null;
export type Values = Record<string, Value>;

/** A stored record: the values of its entity, plus bookkeeping. */
export type Item<V = Values> = V & {
  id: string;
  createdAt: number;
  sample: boolean;
};

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
  /** The entity that a reference points to, by its `store`. */
  target?: string;
  /** Fills a computed field from the others. */
  compute?(item: V): number;
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
  fields: readonly Field<V, F>[];
  /** What the app has in it at the first start. */ //? samples
  samples(): Partial<V>[]; //? samples
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

/** Recalculates the computed fields of `values`. */
export function withComputed(entity: Entity, values: Values): Values {
  const result = { ...values };
  for (const field of entity.fields) {
    if (field.compute) result[field.key] = field.compute(result);
  }
  return result;
}
