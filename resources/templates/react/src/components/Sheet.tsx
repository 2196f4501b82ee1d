import { useEffect, useRef, useState, type Ref } from "react";
import { SHEET, drawAll, drawStroke, type Point, type Stroke } from "../lib/drawing";
import { labels } from "../lib/labels";
import type { Pen } from "./DrawTools";

interface Props {
  ref: Ref<HTMLCanvasElement>;
  strokes: readonly Stroke[];
  pen: Pen;
  onStroke: (stroke: Stroke) => void;
}

const STEP = 10;
const moves: Record<string, Point> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/** The paper: draws with mouse, pen and finger, or with arrow keys and space. */
export function Sheet({ ref, strokes, pen, onStroke }: Props) {
  const own = useRef<HTMLCanvasElement>(null);
  const current = useRef<Stroke>(null);
  const [cursor, setCursor] = useState<Point>();
  const [isDown, setDown] = useState(false);

  useEffect(() => {
    const brush = own.current?.getContext("2d");
    if (brush) drawAll(brush, strokes);
  }, [strokes]);

  const begin = (point: Point) => {
    current.current = { color: pen.isRubber ? null : pen.color, size: pen.size, points: [] };
    go(point);
  };
  const go = (point: Point) => {
    const brush = own.current?.getContext("2d");
    if (!current.current || !brush) return;
    current.current.points.push(point);
    drawAll(brush, strokes);
    drawStroke(brush, current.current);
  };
  const end = () => {
    if (current.current) onStroke(current.current);
    current.current = null;
  };
  const at = (event: React.PointerEvent<HTMLCanvasElement>): Point => {
    const box = event.currentTarget.getBoundingClientRect();
    return [
      Math.round(((event.clientX - box.left) / box.width) * SHEET.width),
      Math.round(((event.clientY - box.top) / box.height) * SHEET.height),
    ];
  };

  const onKeyDown = (event: React.KeyboardEvent) => {
    const from = cursor ?? [SHEET.width / 2, SHEET.height / 2];
    const move = moves[event.key];
    if (move) {
      const next: Point = [
        clamp(from[0] + move[0], SHEET.width),
        clamp(from[1] + move[1], SHEET.height),
      ];
      setCursor(next);
      if (isDown) go(next);
    } else if (event.key === " ") {
      if (isDown) end();
      else begin(from);
      setCursor(from);
      setDown(!isDown);
    } else return;
    event.preventDefault();
  };

  return (
    <div className="relative">
      <canvas
        ref={(element) => {
          own.current = element;
          if (typeof ref === "function") ref(element);
          else if (ref) ref.current = element;
        }}
        {...SHEET}
        tabIndex={0}
        role="img"
        aria-label={labels.sheet}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (isDown) end();
          setDown(false);
          setCursor(undefined);
        }}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          if (event.nativeEvent.isTrusted) event.currentTarget.setPointerCapture(event.pointerId);
          begin(at(event));
        }}
        onPointerMove={(event) => current.current && !isDown && go(at(event))}
        onPointerUp={() => !isDown && end()}
        onPointerCancel={() => !isDown && end()}
        className="block aspect-3/2 w-full cursor-crosshair touch-none bg-white -outline-offset-2"
      />
      {cursor && (
        <span
          aria-hidden
          className={`pointer-events-none absolute size-4 -translate-1/2 rounded-full border-2 border-accent ${isDown ? "bg-accent/40" : ""}`}
          style={{
            left: `${(cursor[0] / SHEET.width) * 100}%`,
            top: `${(cursor[1] / SHEET.height) * 100}%`,
          }}
        />
      )}
    </div>
  );
}

const clamp = (value: number, most: number) => Math.min(Math.max(value, 0), most);
