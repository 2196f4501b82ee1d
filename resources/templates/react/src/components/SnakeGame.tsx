import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, Pause, Play } from "lucide-react";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { labels } from "../lib/labels";
import { useShortcuts } from "../lib/shortcuts";
import { SIZE, newSnake, stepped, type Direction } from "../lib/snake";
import { useStored } from "../lib/stored";
import { Button } from "./Button";
import { GameFrame } from "./GameFrame";

interface Props {
  title: string;
  /** Where the best score is kept on this device. */
  store: string;
}

const START_MS = 190;
const FASTEST_MS = 80;
const SWIPE_PX = 24;
const keys: Record<string, Direction> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
  w: "up",
  s: "down",
  a: "left",
  d: "right",
};

/** Eat, grow, and bite neither yourself nor the wall. */
export function SnakeGame({ title, store }: Props) {
  const [best, setBest] = useStored(`${store}-best`, 0);
  const [snake, setSnake] = useState(newSnake);
  const [isRunning, setRunning] = useState(false);
  const wanted = useRef<Direction>("right");
  const touch = useRef<readonly [number, number]>(null);
  const score = snake.body.length - 3;
  const pause = Math.max(FASTEST_MS, START_MS - score * 5);

  const step = useEffectEvent(() => {
    const next = stepped(snake, wanted.current);
    setSnake(next);
    if (next.isOver) {
      setRunning(false);
      setBest(Math.max(best, score));
    }
  });
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(step, pause);
    return () => clearInterval(timer);
  }, [isRunning, pause]);

  const start = () => {
    wanted.current = "right";
    setSnake(newSnake());
    setRunning(false);
  };
  const toggle = () => {
    if (snake.isOver) start();
    setRunning(snake.isOver || !isRunning);
  };
  const turn = (direction: Direction) => {
    wanted.current = direction;
    if (!isRunning && !snake.isOver) setRunning(true);
  };
  useShortcuts([" ", "p", ...Object.keys(keys)], (key) =>
    key in keys ? turn(keys[key]) : toggle(),
  );

  const swipe = (event: React.PointerEvent) => {
    const [x, y] = touch.current ?? [event.clientX, event.clientY];
    const [right, down] = [event.clientX - x, event.clientY - y];
    if (Math.max(Math.abs(right), Math.abs(down)) < SWIPE_PX) return;
    touch.current = [event.clientX, event.clientY];
    if (Math.abs(right) > Math.abs(down)) turn(right > 0 ? "right" : "left");
    else turn(down > 0 ? "down" : "up");
  };

  return (
    <GameFrame
      title={title}
      scores={[
        { label: labels.score, value: score },
        { label: labels.best, value: Math.max(best, score) },
      ]}
      onNew={start}
    >
      <div
        className="relative touch-none"
        onPointerDown={(event) => (touch.current = [event.clientX, event.clientY])}
        onPointerMove={(event) => touch.current && swipe(event)}
        onPointerUp={() => (touch.current = null)}
      >
        <svg
          viewBox={`0 0 ${SIZE} ${SIZE}`}
          role="img"
          aria-label={`${labels.snakeField}. ${labels.score}: ${score}`}
          className="block w-full rounded-lg bg-hover"
        >
          <circle
            cx={snake.food[0] + 0.5}
            cy={snake.food[1] + 0.5}
            r="0.4"
            className="fill-danger"
          />
          {snake.body.map(([x, y], at) => (
            <rect
              key={at}
              x={x + 0.05}
              y={y + 0.05}
              width="0.9"
              height="0.9"
              rx={at === 0 ? 0.38 : 0.25}
              className={at === 0 ? "fill-accent" : "fill-accent-500"}
            />
          ))}
        </svg>
        {!isRunning && (
          <div className="absolute inset-0 grid place-content-center justify-items-center gap-3 rounded-lg bg-surface/75 text-center backdrop-blur-xs">
            <p role="status" className="font-display text-xl font-semibold">
              {snake.isOver ? `${labels.gameOver} ${labels.score}: ${score}` : labels.snakeHint}
            </p>
            <Button tone="primary" onClick={toggle}>
              <Play className="size-4" aria-hidden />
              {snake.isOver ? labels.again : labels.start}
            </Button>
          </div>
        )}
      </div>
      <div className="flex items-center justify-between gap-4">
        <Button onClick={toggle} disabled={!isRunning}>
          <Pause className="size-4" aria-hidden />
          {labels.pause}
        </Button>
        <Pad onTurn={turn} />
      </div>
    </GameFrame>
  );
}

const buttons = [
  { direction: "up", icon: ArrowUp, label: labels.up, place: "col-start-2" },
  { direction: "left", icon: ArrowLeft, label: labels.left, place: "col-start-1 row-start-2" },
  { direction: "down", icon: ArrowDown, label: labels.down, place: "col-start-2 row-start-2" },
  {
    direction: "right",
    icon: ArrowRight,
    label: labels.rightWay,
    place: "col-start-3 row-start-2",
  },
] as const;

/** Arrow buttons for those without keys. */
function Pad({ onTurn }: { onTurn: (direction: Direction) => void }) {
  return (
    <div className="grid grid-cols-3 gap-1">
      {buttons.map(({ direction, icon: Icon, label, place }) => (
        <button
          key={direction}
          type="button"
          aria-label={label}
          onClick={() => onTurn(direction)}
          className={`grid size-11 place-items-center rounded-lg border border-line bg-surface text-muted hover:bg-hover ${place}`}
        >
          <Icon className="size-5" aria-hidden />
        </button>
      ))}
    </div>
  );
}
