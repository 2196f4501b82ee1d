import { Check, Copy, Lock, LockOpen, RefreshCw } from "lucide-react";
import { useState } from "react";
import { copyText } from "../lib/clipboard";
import { labels } from "../lib/labels";
import { nextPalette, textOn, type Swatch } from "../lib/palette";
import { useShortcuts } from "../lib/shortcuts";
import { useStored } from "../lib/stored";
import { Button } from "./Button";
import { CopyButton } from "./CopyButton";
import { PageHeader } from "./PageHeader";

interface Props {
  title: string;
  /** Where the palette is kept on this device. */
  store: string;
}

const first = nextPalette([]);

/** Five colours that go together: lock what you like, make the others anew. */
export function PaletteMaker({ title, store }: Props) {
  const [swatches, setSwatches] = useStored<Swatch[]>(store, first);
  const make = () => setSwatches(nextPalette(swatches));
  useShortcuts([" "], make);
  const lock = (index: number) =>
    setSwatches(
      swatches.map((one, at) => (at === index ? { ...one, isLocked: !one.isLocked } : one)),
    );

  return (
    <div>
      <PageHeader title={title}>
        <CopyButton text={swatches.map((one) => one.hex).join(", ")} />
        <Button tone="primary" onClick={make}>
          <RefreshCw className="size-4" aria-hidden />
          {labels.generate}
        </Button>
      </PageHeader>
      <ul className="grid overflow-hidden rounded-xl border border-line shadow-xs sm:h-[min(60vh,30rem)] sm:grid-cols-5">
        {swatches.map((swatch, index) => (
          <Stripe key={index} swatch={swatch} onLock={() => lock(index)} />
        ))}
      </ul>
      <p className="mt-4 text-center text-sm text-muted">{labels.paletteHint}</p>
    </div>
  );
}

function Stripe({ swatch, onLock }: { swatch: Swatch; onLock: () => void }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    setCopied(await copyText(swatch.hex));
    setTimeout(() => setCopied(false), 1500);
  };
  const CopyIcon = isCopied ? Check : Copy;
  const LockIcon = swatch.isLocked ? Lock : LockOpen;
  const button =
    "flex items-center gap-2 rounded-md px-2.5 py-2 font-mono text-sm font-semibold transition-colors hover:bg-white/20 focus-visible:outline-current";
  return (
    <li
      className="flex items-center justify-between gap-2 px-3 py-4 transition-colors duration-300 sm:flex-col sm:justify-end sm:pb-6"
      style={{ background: swatch.hex, color: textOn(swatch.hex) }}
    >
      <button type="button" onClick={() => void copy()} className={button}>
        <CopyIcon className="size-4 opacity-70" aria-hidden />
        {swatch.hex}
        <span className="sr-only">{isCopied ? labels.copied : labels.copy}</span>
      </button>
      <button
        type="button"
        onClick={onLock}
        aria-pressed={swatch.isLocked}
        aria-label={`${labels.lock} ${swatch.hex}`}
        title={labels.lock}
        className={`${button} ${swatch.isLocked ? "" : "opacity-60"}`}
      >
        <LockIcon className="size-4" aria-hidden />
      </button>
    </li>
  );
}
