/** Which signs a password may have. */
export const classes = {
  lower: "abcdefghijkmnopqrstuvwxyz",
  upper: "ABCDEFGHJKLMNPQRSTUVWXYZ",
  digits: "23456789",
  signs: "!#$%&*+-=?@_",
} as const;

export type SignClass = keyof typeof classes;

/** A whole number below `limit`, all of them equally likely, from the browser's secure source. */
export function randomBelow(limit: number): number {
  const highest = Math.floor(2 ** 32 / limit) * limit;
  const box = new Uint32Array(1);
  do crypto.getRandomValues(box);
  while (box[0] >= highest);
  return box[0] % limit;
}

/** A password with at least one sign of each class; none looks like another (no l, I, O, 0, 1). */
export function makePassword(length: number, used: readonly SignClass[]): string {
  const all = used.map((one) => classes[one]).join("");
  for (;;) {
    const password = Array.from({ length }, () => all[randomBelow(all.length)]).join("");
    const hasAll = used.every((one) => [...classes[one]].some((sign) => password.includes(sign)));
    if (hasAll || length < used.length) return password;
  }
}

/** How hard it is to guess: the logarithm of how many such passwords there are. */
export function bitsOf(length: number, used: readonly SignClass[]): number {
  const signs = used.reduce((sum, one) => sum + classes[one].length, 0);
  return Math.round(length * Math.log2(Math.max(signs, 1)));
}
