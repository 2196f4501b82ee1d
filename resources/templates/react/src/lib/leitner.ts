import { today } from "./days";

/** Learning with boxes, after Sebastian Leitner: what is known moves up and comes back later. */

export interface Card {
  front: string;
  back: string;
}

/** How a card stands: its box, and the day on which it is due. */
export interface Standing {
  box: number;
  due: number;
}

export type Standings = Record<string, Standing>;

/** Days until a card of this box comes back. */
const PAUSES = [0, 1, 2, 4, 8, 16];
export const LAST_BOX = PAUSES.length - 1;

export function standingOf(standings: Standings, card: Card): Standing {
  return standings[card.front] ?? { box: 0, due: 0 };
}

export function isDue(standings: Standings, card: Card): boolean {
  return standingOf(standings, card).due <= today();
}

/** The standings after a card was known or not. */
export function marked(standings: Standings, card: Card, isKnown: boolean): Standings {
  const box = isKnown ? Math.min(standingOf(standings, card).box + 1, LAST_BOX) : 0;
  return { ...standings, [card.front]: { box, due: today() + PAUSES[box] } };
}

/** How many cards were known at least once since they were last missed. */
export function learned(standings: Standings, cards: readonly Card[]): number {
  return cards.filter((card) => standingOf(standings, card).box > 0).length;
}
