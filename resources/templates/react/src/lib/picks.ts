/** Things to pick one of. */
export interface PickList {
  label: string;
  items: readonly string[];
}
