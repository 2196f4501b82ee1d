/** Round numbers, about four steps apart, from 0 or below to the highest of the values. */
export function ticks(values: readonly number[]): number[] {
  const bottom = Math.min(...values);
  const top = Math.max(...values);

  const isWhole = values.every(Number.isInteger);
  const span = Math.max(top, 0) - Math.min(bottom, 0) || 1;
  const rough = span / 4;
  const power = 10 ** Math.floor(Math.log10(isWhole ? Math.max(rough, 1) : rough));
  const step = [1, 2, 5, 10].map((one) => one * power).find((one) => one >= rough) ?? rough;
  const first = Math.floor(Math.min(bottom, 0) / step);
  const last = Math.ceil(Math.max(top, 0) / step) || 1;
  return Array.from({ length: last - first + 1 }, (_tick, index) => (first + index) * step);
}

/** Where `value` lies between two heights on the screen. */
export function position(value: number, range: readonly number[], height: number): number {
  const low = range[0];
  const high = range[range.length - 1];
  return height - ((value - low) / (high - low)) * height;
}

/** How wide a letter of a chart is at most, in pixels: as wide as the person's text size makes it. */
export function letterWidth(): number {
  return parseFloat(getComputedStyle(document.documentElement).fontSize) * 0.44;
}
