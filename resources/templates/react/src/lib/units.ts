/** A unit of a converter: an amount in it, times `factor`, plus `offset`, is the amount in the common one. */
export interface Unit {
  name: string;
  factor: number;
  offset?: number;
}

export type Units = readonly Unit[];

export function convert(amount: number, from: Unit, to: Unit): number {
  return (amount * from.factor + (from.offset ?? 0) - (to.offset ?? 0)) / to.factor;
}
