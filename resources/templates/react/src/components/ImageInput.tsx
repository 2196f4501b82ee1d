import { ImagePlus, Trash2 } from "lucide-react";
import { useState, type ClipboardEvent, type DragEvent } from "react";
import { readPicture } from "../lib/images";
import { labels } from "../lib/labels";
import { showToast } from "../lib/toasts";
import type { InputProps } from "./FieldInput";
import { IconButton } from "./IconButton";

/** A picture: chosen, dropped or pasted, and made smaller before it is kept. */
export function ImageInput({ id, value, onChange, described }: InputProps<string>) {
  const [isOver, setIsOver] = useState(false);

  const take = async (file?: File) => {
    if (!file) return;
    try {
      onChange(await readPicture(file));
    } catch {
      showToast({ text: labels.notAPicture, tone: "error" });
    }
  };

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    void take(event.dataTransfer.files[0]);
  };

  const paste = (event: ClipboardEvent) => void take(event.clipboardData.files[0]);

  return (
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
      onPaste={paste}
      className={`relative overflow-hidden rounded-lg border border-dashed transition-colors focus-within:outline-2 focus-within:outline-accent ${isOver ? "border-accent bg-accent-soft" : "border-strong"}`}
    >
      <label className="grid h-36 cursor-pointer place-items-center text-center text-sm text-muted hover:bg-hover">
        <input
          id={id}
          type="file"
          accept="image/*"
          className="sr-only"
          onChange={(event) => void take(event.target.files?.[0])}
          {...described}
        />
        {value ? (
          <img src={value} alt="" className="h-36 w-full object-cover" />
        ) : (
          <span className="grid justify-items-center gap-2 px-4">
            <ImagePlus className="size-6" aria-hidden />
            {labels.imageHint}
          </span>
        )}
      </label>
      {value && (
        <IconButton
          icon={Trash2}
          label={labels.removePicture}
          onClick={() => onChange("")}
          className="absolute top-2 right-2 bg-surface! shadow"
        />
      )}
    </div>
  );
}
