import type { LucideIcon } from "lucide-react";
import { pickOf, seeded } from "../lib/seed";

const WIDTH = 1200;
const HEIGHT = 800;
const skies = [
  ["art-1", "art-3", "art-4", "art-5", "art-6"],
  ["art-2", "art-3", "art-4", "art-5", "art-6"],
  ["art-3", "art-4", "art-5", "art-6"],
  ["art-1", "art-2", "art-3", "art-4"],
];

interface Props {
  /** The same text always gives the same drawing. */
  seed: string;
  icon?: LucideIcon;
}

/** Hills behind hills, and the sun. */
export function HillArt({ seed }: Props) {
  const random = seeded(seed);
  const [sky, ...layers] = pickOf(random, skies);
  const sun = { x: 240 + random() * 720, y: 150 + random() * 120, size: 90 + random() * 50 };
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="xMidYMid slice"
      className="size-full"
      aria-hidden
    >
      <rect width={WIDTH} height={HEIGHT} className={sky} />
      <circle cx={sun.x} cy={sun.y} r={sun.size * 2.1} className="art-warm" opacity="0.18" />
      <circle cx={sun.x} cy={sun.y} r={sun.size * 1.5} className="art-warm" opacity="0.25" />
      <circle cx={sun.x} cy={sun.y} r={sun.size} className="art-warm" />
      {layers.map((layer, index) => (
        <path key={layer} d={ridge(random, 330 + (index * 460) / layers.length)} className={layer} />
      ))}
    </svg>
  );
}

/** The line of a row of hills, closed below. */
function ridge(random: () => number, height: number): string {
  const span = 200;
  const tops = Array.from({ length: WIDTH / span + 2 }, () => height + (random() - 0.5) * 150);
  const curve = tops.slice(1).map((top, index) => {
    const x = index * span;
    return `C${x + span / 2} ${tops[index]} ${x + span / 2} ${top} ${x + span} ${top}`;
  });
  return `M0 ${tops[0]}${curve.join("")}V${HEIGHT}H0z`;
}
