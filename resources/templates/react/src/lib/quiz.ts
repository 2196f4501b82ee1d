import { shuffled } from "./shuffle";

export interface Question {
  question: string;
  answer: string;
  /** Wrong answers to choose from; without any the answer is typed. */
  wrong: readonly string[];
}

/** A question as it is asked, with its options in some order. */
export interface Asked extends Question {
  options: readonly string[];
}

export function ask(questions: readonly Question[]): Asked[] {
  return questions.map((one) => ({
    ...one,
    options: one.wrong.length > 0 ? shuffled([one.answer, ...one.wrong]) : [],
  }));
}

/** A question that the person wrote: wrong answers with commas between. */
export function ownQuestion(entry: Record<string, string>): Question {
  const wrong = (entry.wrong ?? "").split(/\s*[,;]\s*/).filter(Boolean);
  return { question: entry.question, answer: entry.answer, wrong };
}
