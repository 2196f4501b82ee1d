interface Props {
  value: number;
  sides: number;
}

/** Which of the nine places of a die have a dot. */
const dots: Record<number, readonly number[]> = {
  1: [4],
  2: [0, 8],
  3: [0, 4, 8],
  4: [0, 2, 6, 8],
  5: [0, 2, 4, 6, 8],
  6: [0, 2, 3, 5, 6, 8],
};

/** A die: with dots if it is a cube, with a figure otherwise. */
export function Die({ value, sides }: Props) {
  return (
    <span
      role="img"
      aria-label={String(value)}
      className="toast grid size-18 place-items-center rounded-xl border border-line bg-surface shadow-md"
    >
      {sides === 6 ? (
        <span className="grid size-12 grid-cols-3 grid-rows-3 place-items-center">
          {Array.from({ length: 9 }, (_dot, place) => (
            <span
              key={place}
              className={`size-2.5 rounded-full ${dots[value].includes(place) ? "bg-ink" : ""}`}
            />
          ))}
        </span>
      ) : (
        <span className="font-display text-2xl font-semibold tabular-nums">{value}</span>
      )}
    </span>
  );
}
