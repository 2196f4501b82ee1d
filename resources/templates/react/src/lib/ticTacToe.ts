export type Mark = "X" | "O";
/** The nine squares, row by row. */
export type Squares = readonly (Mark | null)[];

export const EMPTY: Squares = Array.from({ length: 9 }, () => null);

const lines = [
  [0, 1, 2],
  [3, 4, 5],
  [6, 7, 8],
  [0, 3, 6],
  [1, 4, 7],
  [2, 5, 8],
  [0, 4, 8],
  [2, 4, 6],
];

/** The three squares in a row, if somebody has them. */
export function winningLine(squares: Squares): readonly number[] | undefined {
  return lines.find(
    ([a, b, c]) => squares[a] && squares[a] === squares[b] && squares[a] === squares[c],
  );
}

export function withMark(squares: Squares, at: number, mark: Mark): Squares {
  return squares.with(at, mark);
}

export const other = (mark: Mark): Mark => (mark === "X" ? "O" : "X");

const free = (squares: Squares) => squares.flatMap((mark, at) => (mark ? [] : [at]));

/** How good a position is for the one who moves: looks at every way the game can go on. */
function worth(squares: Squares, mark: Mark): number {
  if (winningLine(squares)) return -1 - free(squares).length;
  const moves = free(squares);
  if (moves.length === 0) return 0;
  return Math.max(...moves.map((at) => -worth(withMark(squares, at, mark), other(mark))));
}

/** The best square for `mark`; the computer never loses. */
export function bestMove(squares: Squares, mark: Mark): number {
  const moves = free(squares);
  const values = moves.map((at) => -worth(withMark(squares, at, mark), other(mark)));
  const top = Math.max(...values);
  const best = moves.filter((_at, index) => values[index] === top);
  return best[Math.floor(Math.random() * best.length)];
}
