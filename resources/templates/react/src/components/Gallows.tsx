/** How many wrong letters end the game: one for each part of the figure. */
export const MOST_WRONG = 6;

const parts = [
  <circle key="head" cx="70" cy="32" r="9" />,
  <path key="body" d="M70 41v26" />,
  <path key="left arm" d="M70 48 58 58" />,
  <path key="right arm" d="m70 48 12 10" />,
  <path key="left leg" d="M70 67 60 82" />,
  <path key="right leg" d="m70 67 10 15" />,
];

/** The picture that grows with every wrong letter. */
export function Gallows({ wrong }: { wrong: number }) {
  return (
    <svg
      viewBox="0 0 110 104"
      aria-hidden
      className="mx-auto h-36 fill-none stroke-3 [stroke-linecap:round] [stroke-linejoin:round]"
    >
      <path d="M14 98h52M28 98V8h42v14" className="stroke-strong" />
      <g className="stroke-accent-ink">{parts.slice(0, wrong)}</g>
    </svg>
  );
}
