/** From which number to which, both included. */
export interface NumberRange {
  from: number;
  to: number;
}

/** A word to find, with a hint. */
export interface SecretWord {
  word: string;
  hint: string;
}
