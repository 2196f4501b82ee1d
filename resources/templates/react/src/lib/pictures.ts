/** A sample picture, drawn on the spot: an emoji on a soft gradient. */
export function picture(emoji: string, hue: number): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 400">
  <defs>
    <linearGradient id="g" x1="0" y1="0" x2="1" y2="1">
      <stop stop-color="hsl(${hue} 78% 86%)"/>
      <stop offset="1" stop-color="hsl(${(hue + 40) % 360} 70% 70%)"/>
    </linearGradient>
  </defs>
  <rect width="640" height="400" fill="url(#g)"/>
  <circle cx="540" cy="60" r="150" fill="#fff" opacity=".18"/>
  <circle cx="90" cy="370" r="120" fill="#fff" opacity=".14"/>
  <text x="320" y="206" font-size="150" text-anchor="middle" dominant-baseline="central">${emoji}</text>
</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
