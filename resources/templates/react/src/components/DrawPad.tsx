import { Download, Redo2, Trash2, Undo2 } from "lucide-react";
import { useRef, useState } from "react";
import { savePicture, type Stroke } from "../lib/drawing";
import { labels } from "../lib/labels";
import { useStored } from "../lib/stored";
import { showToast } from "../lib/toasts";
import { Button } from "./Button";
import { DrawTools, type Pen } from "./DrawTools";
import { IconButton } from "./IconButton";
import { PageHeader } from "./PageHeader";
import { Sheet } from "./Sheet";

interface Props {
  title: string;
  /** Where the drawing is kept on this device. */
  store: string;
}

/** A sheet to draw on, with pens, a rubber, undo and redo. Every line is kept at once. */
export function DrawPad({ title, store }: Props) {
  const [strokes, setStrokes] = useStored<Stroke[]>(store, []);
  const [undone, setUndone] = useState<readonly Stroke[]>([]);
  const [pen, setPen] = useState<Pen>({ color: "#1c1c22", size: 8, isRubber: false });
  const canvas = useRef<HTMLCanvasElement>(null);

  const undo = () => {
    if (strokes.length === 0) return;
    setUndone([...undone, strokes[strokes.length - 1]]);
    setStrokes(strokes.slice(0, -1));
  };
  const redo = () => {
    if (undone.length === 0) return;
    setStrokes([...strokes, undone[undone.length - 1]]);
    setUndone(undone.slice(0, -1));
  };
  const clear = () => {
    const before = strokes;
    setStrokes([]);
    setUndone([]);
    showToast({
      text: labels.cleared,
      action: { label: labels.undo, run: () => setStrokes(before) },
    });
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey)) return;
    const key = event.key.toLowerCase();
    if (key !== "z" && key !== "y") return;
    event.preventDefault();
    if (key === "y" || event.shiftKey) redo();
    else undo();
  };

  return (
    <div onKeyDown={onKeyDown}>
      <PageHeader title={title}>
        <Button onClick={() => canvas.current && savePicture(canvas.current, title)}>
          <Download className="size-4" aria-hidden />
          {labels.savePng}
        </Button>
      </PageHeader>
      <div className="card overflow-hidden">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line p-3">
          <DrawTools pen={pen} onChange={setPen} />
          <div className="ml-auto flex">
            <IconButton
              icon={Undo2}
              label={labels.undo}
              onClick={undo}
              disabled={!strokes.length}
            />
            <IconButton icon={Redo2} label={labels.redo} onClick={redo} disabled={!undone.length} />
            <IconButton
              icon={Trash2}
              label={labels.clear}
              onClick={clear}
              disabled={!strokes.length}
            />
          </div>
        </div>
        <Sheet
          ref={canvas}
          strokes={strokes}
          pen={pen}
          onStroke={(stroke) => {
            setStrokes([...strokes, stroke]);
            setUndone([]);
          }}
        />
      </div>
      <p className="mt-3 text-sm text-muted max-sm:hidden">{labels.drawKeys}</p>
    </div>
  );
}
