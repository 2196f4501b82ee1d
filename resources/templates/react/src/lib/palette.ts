/** A colour of a palette; a locked one stays. */
export interface Swatch {
  hex: string;
  isLocked: boolean;
}

/** How far the hues lie from the first one, in degrees: ways in which colours go together. */
const harmonies = [
  [0, 20, 40, -20, 180],
  [0, 30, 180, 210, -30],
  [0, 120, 240, 20, 140],
  [0, 150, 180, 210, 10],
  [0, 8, 16, 24, 32],
];

/** Five colours that go together; locked ones stay as they are. */
export function nextPalette(old: readonly Swatch[]): Swatch[] {
  const hue = Math.random() * 360;
  const harmony = harmonies[Math.floor(Math.random() * harmonies.length)];
  return harmony.map((turn, index) => {
    if (old[index]?.isLocked) return old[index];
    const light = 0.3 + index * 0.13 + Math.random() * 0.08;
    const strength = 0.35 + Math.random() * 0.4;
    return { hex: hexOf((hue + turn + 360) % 360, strength, light), isLocked: false };
  });
}

/** Hue in degrees, saturation and lightness from 0 to 1, as "#rrggbb". */
export function hexOf(hue: number, saturation: number, lightness: number): string {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const channel = (shift: number) => {
    const at = (shift + hue / 30) % 12;
    const value = lightness - reach * Math.max(-1, Math.min(at - 3, 9 - at, 1));
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`;
}

/** Black or white, whichever reads better on the colour (WCAG relative luminance). */
export function textOn(hex: string): string {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? "#000000" : "#ffffff";
}
