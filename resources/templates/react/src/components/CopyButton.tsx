import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { copyText } from "../lib/clipboard";
import { labels } from "../lib/labels";
import { Button } from "./Button";

interface Props {
  text: string;
  tone?: "primary" | "plain" | "quiet";
}

/** Puts a text on the clipboard and says so. */
export function CopyButton({ text, tone = "plain" }: Props) {
  const [copied, setCopied] = useState("");
  const isCopied = copied === text;
  const copy = async () => {
    if (await copyText(text)) setCopied(text);
  };
  return (
    <Button tone={tone} onClick={() => void copy()} disabled={!text}>
      {isCopied ? (
        <Check className="size-4" aria-hidden />
      ) : (
        <Copy className="size-4" aria-hidden />
      )}
      <span aria-live="polite">{isCopied ? labels.copied : labels.copy}</span>
    </Button>
  );
}
