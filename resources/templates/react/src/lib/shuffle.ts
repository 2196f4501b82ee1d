/** The same things in a random order. */
export function shuffled<T>(things: readonly T[]): T[] {
  const result = [...things];
  for (let last = result.length - 1; last > 0; last--) {
    const other = Math.floor(Math.random() * (last + 1));
    [result[last], result[other]] = [result[other], result[last]];
  }
  return result;
}

/** One of them, by chance. */
export function oneOf<T>(things: readonly T[]): T {
  return things[Math.floor(Math.random() * things.length)];
}
