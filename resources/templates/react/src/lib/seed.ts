/** Random numbers from 0 to 1 that are always the same for a text, so that drawings stay as they are. */
export function seeded(text: string): () => number {
  let state = 2166136261;
  for (const sign of text) state = Math.imul(state ^ sign.codePointAt(0)!, 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** One of several things. */
export function pickOf<T>(random: () => number, things: readonly T[]): T {
  return things[Math.floor(random() * things.length)];
}
