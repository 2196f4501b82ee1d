/** A stretch of time with a name. */
export interface Phase {
  label: string;
  seconds: number;
}

export interface PhasePlan {
  phases: readonly Phase[];
  /** How often the phases run; 0 for until stopped. */
  rounds: number;
}

/** Where a plan stands. */
export interface Place {
  /** The phase, by its place in the plan. */
  phase: number;
  /** Counted from 1. */
  round: number;
  /** Seconds left of the phase. */
  left: number;
  /** When the phase began, in seconds of the plan. */
  began: number;
  isOver: boolean;
}

/** Where the plan stands after so many seconds. */
export function placeIn({ phases, rounds }: PhasePlan, seconds: number): Place {
  const length = phases.reduce((sum, phase) => sum + phase.seconds, 0);
  const last = phases.length - 1;
  if (length <= 0 || (rounds > 0 && seconds >= length * rounds)) {
    const began = length * rounds - phases[last].seconds;
    return { phase: last, round: Math.max(rounds, 1), left: 0, began, isOver: true };
  }
  const round = Math.floor(seconds / length);
  let began = round * length;
  let phase = 0;
  while (phase < last && seconds >= began + phases[phase].seconds) {
    began += phases[phase].seconds;
    phase++;
  }
  return {
    phase,
    round: round + 1,
    left: began + phases[phase].seconds - seconds,
    began,
    isOver: false,
  };
}
