import type { LucideIcon } from "lucide-react";
import { pickOf, seeded } from "../lib/seed";

const SIDE = 120;
const ROWS = 5;
const WIDE = 11;
const grounds = ["art-1", "art-2", "art-3", "art-4", "art-6"];
const shades = ["art-1", "art-3", "art-5", "art-6", "art-warm"];
const shapes = [
  "M0 0h120a120 120 0 0 1-120 120z",
  "M0 0a120 120 0 0 0 120 120v-120z",
  "M0 60a60 60 0 0 1 120 0z",
  "M60 0a60 60 0 0 1 0 120z",
  "M60 14a46 46 0 1 1 0 92 46 46 0 0 1 0-92z",
  "M0 0a120 120 0 0 1 120 120 120 120 0 0 1-120-120z",
  "M120 0a120 120 0 0 0-120 120 120 120 0 0 0 120-120z",
  "M0 120l120-120v120z",
  "M60 10a50 50 0 1 1 0 100 50 50 0 0 1 0-100zm0 26a24 24 0 1 0 0 48 24 24 0 0 0 0-48z",
  "M24 24h24v24h-24zM72 24h24v24h-24zM24 72h24v24h-24zM72 72h24v24h-24z",
];

interface Props {
  /** The same text always gives the same drawing. */
  seed: string;
  icon?: LucideIcon;
  /** Whether it fills a wide place. */
  isWide?: boolean;
}

/** A wall of tiles with simple shapes. */
export function TileArt({ seed, icon: Icon, isWide }: Props) {
  const random = seeded(seed);
  const columns = isWide ? WIDE : ROWS;
  const cells = Array.from({ length: ROWS * columns }, (_cell, index) => index);
  return (
    <svg
      viewBox={`0 0 ${SIDE * columns} ${SIDE * ROWS}`}
      preserveAspectRatio="xMidYMid slice"
      className="size-full"
      aria-hidden
    >
      {cells.map((cell) => {
        const ground = pickOf(random, grounds);
        const shade = pickOf(
          random,
          shades.filter((one) => one !== ground),
        );
        return (
          <g
            key={cell}
            transform={`translate(${(cell % columns) * SIDE} ${Math.floor(cell / columns) * SIDE})`}
          >
            <rect width={SIDE} height={SIDE} className={ground} />
            <path d={pickOf(random, shapes)} className={shade} fillRule="evenodd" />
          </g>
        );
      })}
      {Icon && (
        <g transform={`translate(${SIDE * (columns / 2 - 1)} ${SIDE * 1.5})`}>
          <circle cx={SIDE} cy={SIDE} r={SIDE} className="art-5 stroke-surface stroke-10" />
          <Icon
            x={SIDE * 0.5}
            y={SIDE * 0.5}
            width={SIDE}
            height={SIDE}
            strokeWidth={1.4}
            color="#fff"
          />
        </g>
      )}
    </svg>
  );
}
