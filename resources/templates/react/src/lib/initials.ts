/** The first letters of the first and the last word: "Anna Maria Berg" is AB. */
export function initials(name: string): string {
  const words = name.match(/\p{L}[\p{L}'’-]*/gu) ?? [name];
  const ends = words.length > 1 ? [words[0], words[words.length - 1]] : [words[0]];
  return ends.map((word) => Array.from(word)[0]?.toUpperCase() ?? "").join("");
}
