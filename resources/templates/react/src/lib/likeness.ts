/** Comparing what people type: case, accents, signs and a slip of the finger do not count. */

export function plainWords(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const withoutArticle = (text: string) => text.replace(/^(the|a|an) (?=.)/, "");

/** How many letters have to be changed, added or left out to get from one text to the other. */
export function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_cell, index) => index);
  for (let at = 1; at <= one.length; at++) {
    const next = [at];
    for (let to = 1; to <= other.length; to++) {
      const change = row[to - 1] + (one[at - 1] === other[to - 1] ? 0 : 1);
      next.push(Math.min(change, row[to] + 1, next[to - 1] + 1));
    }
    row = next;
  }
  return row[other.length];
}

/** Whether a typed answer is right; "colour / color" takes either, and figures have to be exact. */
export function isRight(typed: string, answer: string): boolean {
  const given = withoutArticle(plainWords(typed));
  if (!given) return typed.trim() !== "" && typed.trim() === answer.trim();
  return [answer, ...answer.split(/\s*[/;]\s*/)].some((one) => {
    const wanted = withoutArticle(plainWords(one));
    if (given === wanted) return true;
    const slips = /\d/.test(wanted) || wanted.length < 5 ? 0 : wanted.length < 10 ? 1 : 2;
    return slips > 0 && distance(given, wanted) <= slips;
  });
}
