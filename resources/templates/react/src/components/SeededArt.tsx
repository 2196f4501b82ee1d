import { pickOf, seeded } from "../lib/seed";
import { BloomArt } from "./BloomArt";
import { HillArt } from "./HillArt";
import { TileArt } from "./TileArt";

const kinds = [BloomArt, HillArt, TileArt];

/** A drawing for a text, always the same one. */
export function SeededArt({ seed }: { seed: string }) {
  const Art = pickOf(seeded(`kind ${seed}`), kinds);
  return <Art seed={seed} />;
}
