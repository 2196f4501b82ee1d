export interface PollQuestion {
  question: string;
  options: readonly string[];
}

/** Everything that people did with a poll on this device. */
export interface PollState {
  /** Questions that were added here. */
  questions: string[];
  /** Options that were added here, by question. */
  options: Record<string, string[]>;
  /** Votes of those who handed the device on, by question and option. */
  counted: Record<string, Record<string, number>>;
  /** What the person at the device has chosen, by question. */
  mine: Record<string, string>;
}

export const EMPTY_POLL: PollState = { questions: [], options: {}, counted: {}, mine: {} };

/** The questions and options as they are now. */
export function questionsOf(content: readonly PollQuestion[], state: PollState): PollQuestion[] {
  const all = [...content, ...state.questions.map((question) => ({ question, options: [] }))];
  return all.map(({ question, options }) => ({
    question,
    options: [...new Set([...options, ...(state.options[question] ?? [])])],
  }));
}

export function votesFor(state: PollState, question: string, option: string): number {
  const own = state.mine[question] === option ? 1 : 0;
  return (state.counted[question]?.[option] ?? 0) + own;
}

export function withOption(state: PollState, question: string, option: string): PollState {
  const options = [...(state.options[question] ?? []), option];
  return { ...state, options: { ...state.options, [question]: options } };
}

/** Counts what was chosen and makes way for the next person. */
export function handedOn(state: PollState): PollState {
  const counted = structuredClone(state.counted);
  for (const [question, option] of Object.entries(state.mine)) {
    counted[question] ??= {};
    counted[question][option] = (counted[question][option] ?? 0) + 1;
  }
  return { ...state, counted, mine: {} };
}
