export type Cell = readonly [x: number, y: number];
export type Direction = "up" | "down" | "left" | "right";

export const SIZE = 17;

export interface Snake {
  /** Head first. */
  body: readonly Cell[];
  direction: Direction;
  food: Cell;
  isOver: boolean;
}

const steps: Record<Direction, Cell> = {
  up: [0, -1],
  down: [0, 1],
  left: [-1, 0],
  right: [1, 0],
};
const opposite: Record<Direction, Direction> = {
  up: "down",
  down: "up",
  left: "right",
  right: "left",
};

const same = (one: Cell, other: Cell) => one[0] === other[0] && one[1] === other[1];

export function newSnake(): Snake {
  const middle = Math.floor(SIZE / 2);
  const body: Cell[] = [
    [middle, middle],
    [middle - 1, middle],
    [middle - 2, middle],
  ];
  return { body, direction: "right", food: freeCell(body), isOver: false };
}

function freeCell(body: readonly Cell[]): Cell {
  const cells = Array.from({ length: SIZE * SIZE }, (_cell, at): Cell => [
    at % SIZE,
    Math.floor(at / SIZE),
  ]);
  const free = cells.filter((cell) => !body.some((one) => same(one, cell)));
  return free[Math.floor(Math.random() * free.length)] ?? [0, 0];
}

/** One step on; a turn back into the own neck is no turn. */
export function stepped(snake: Snake, wanted: Direction): Snake {
  const direction = wanted === opposite[snake.direction] ? snake.direction : wanted;
  const [x, y] = snake.body[0];
  const head: Cell = [x + steps[direction][0], y + steps[direction][1]];
  const eats = same(head, snake.food);
  const rest = eats ? snake.body : snake.body.slice(0, -1);
  const isOutside = head.some((at) => at < 0 || at >= SIZE);
  if (isOutside || rest.some((cell) => same(cell, head))) {
    return { ...snake, direction, isOver: true };
  }
  const body = [head, ...rest];
  return { body, direction, food: eats ? freeCell(body) : snake.food, isOver: false };
}
