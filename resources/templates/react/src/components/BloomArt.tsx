import type { LucideIcon } from "lucide-react";
import { pickOf, seeded } from "../lib/seed";

const WIDTH = 1200;
const HEIGHT = 800;
const places = [
  [1010, 190, 250],
  [760, 640, 190],
  [1130, 620, 150],
  [560, 120, 120],
  [180, 690, 210],
  [140, 130, 130],
  [420, 480, 90],
];
const shades = ["art-2", "art-3", "art-4", "art-5"];

interface Props {
  /** The same text always gives the same drawing. */
  seed: string;
  icon?: LucideIcon;
}

/** Blossoms and leaves. */
export function BloomArt({ seed }: Props) {
  const random = seeded(seed);
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="xMidYMid slice"
      className="size-full"
      aria-hidden
    >
      <rect width={WIDTH} height={HEIGHT} className="art-1" />
      {places.map(([x, y, size]) => (
        <Blossom
          key={x}
          x={x + (random() - 0.5) * 90}
          y={y + (random() - 0.5) * 90}
          size={size * (0.85 + random() * 0.3)}
          random={random}
        />
      ))}
    </svg>
  );
}

interface BlossomProps {
  x: number;
  y: number;
  size: number;
  random: () => number;
}

function Blossom({ x, y, size, random }: BlossomProps) {
  const petals = 6 + Math.floor(random() * 4);
  const shade = pickOf(random, shades);
  const turn = random() * 60;
  const angles = Array.from({ length: petals }, (_petal, index) => turn + (index * 360) / petals);
  const petal = `M0 0C${size * 0.42} ${-size * 0.35} ${size * 0.32} ${-size * 0.95} 0 ${-size}C${-size * 0.32} ${-size * 0.95} ${-size * 0.42} ${-size * 0.35} 0 0z`;
  const center = `translate(${x.toFixed(1)} ${y.toFixed(1)})`;
  return (
    <g transform={center}>
      {angles.map((angle) => (
        <path
          key={angle}
          d={petal}
          transform={`rotate(${angle.toFixed(1)})`}
          className={shade}
          opacity="0.72"
        />
      ))}
      {angles.map((angle) => (
        <path
          key={angle}
          d={petal}
          transform={`rotate(${(angle + 180 / petals).toFixed(1)}) scale(0.55)`}
          className="art-6"
          opacity="0.35"
        />
      ))}
      <circle r={size * 0.16} className="art-warm" />
    </g>
  );
}
