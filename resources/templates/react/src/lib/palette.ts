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

/** Five colours that go together, from dark to light; locked ones stay as they are. */
export function nextPalette(old: readonly Swatch[]): Swatch[] {
  const hue = Math.random() * 360;
  const strength = 0.08 + Math.random() * 0.08;
  const harmony = harmonies[Math.floor(Math.random() * harmonies.length)];
  return harmony.map((turn, index) => {
    if (old[index]?.isLocked) return old[index];
    const lightness = 0.34 + index * 0.135 + Math.random() * 0.05;
    return { hex: hexOf(lightness, strength, hue + turn), isLocked: false };
  });
}

/** A colour of the OKLCH space (Björn Ottosson) as "#rrggbb", paler if screens can't show it. */
export function hexOf(lightness: number, chroma: number, hue: number): string {
  const angle = (hue * Math.PI) / 180;
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  const isShown = linear.every((value) => value > -0.001 && value < 1.001);
  if (!isShown && chroma > 0.005) return hexOf(lightness, chroma * 0.9, hue);
  return `#${linear.map(channel).join("")}`;
}

/** A linear part of light as two hexadecimal digits of sRGB. */
function channel(linear: number): string {
  const value = Math.min(Math.max(linear, 0), 1);
  const shown = value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055;
  return Math.round(shown * 255)
    .toString(16)
    .padStart(2, "0");
}

/** Black or white, whichever reads better on the colour (WCAG relative luminance). */
export function textOn(hex: string): string {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? "#000000" : "#ffffff";
}
