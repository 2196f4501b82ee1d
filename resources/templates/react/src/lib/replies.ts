import { distance, plainWords } from "./likeness";

/** An answer, and the words that call for it. */
export interface Reply {
  words: readonly string[];
  answer: string;
}

export interface Script {
  greeting: string;
  replies: readonly Reply[];
  fallback: string;
}

const MANY_LETTERS = 5;

/** How well a word or phrase fits what was said: 0 for not at all. */
function fit(said: readonly string[], phrase: string): number {
  const wanted = plainWords(phrase).split(" ").filter(Boolean);
  const hits = wanted.filter((word) => said.some((one) => isSame(one, word))).length;
  return wanted.length > 0 && hits === wanted.length ? hits : 0;
}

/** The same word, in the plural perhaps, or with a slip of the finger. */
function isSame(said: string, word: string): boolean {
  if (said === word || stem(said) === stem(word)) return true;
  const isLong = Math.min(said.length, word.length) >= MANY_LETTERS;
  return isLong && (said.startsWith(word) || distance(said, word) <= 1);
}

const stem = (word: string) => (word.length > 3 ? word.replace(/(ing|es|ed|s)$/, "") : word);

/** The answer whose words fit best, or the fallback. */
export function answerTo(script: Script, text: string): string {
  const said = plainWords(text).split(" ");
  let best = 0;
  let answer = script.fallback;
  for (const reply of script.replies) {
    const score = reply.words.reduce((sum, phrase) => sum + fit(said, phrase), 0);
    if (score > best) [best, answer] = [score, reply.answer];
  }
  return answer;
}
