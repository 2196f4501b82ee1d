import { Bot, RotateCcw, SendHorizontal } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { labels } from "../lib/labels";
import { answerTo, type Script } from "../lib/replies";
import { Button } from "./Button";
import { PageHeader } from "./PageHeader";

interface Props {
  title: string;
  content: Script;
}

interface Message {
  isMine: boolean;
  text: string;
}

const THINKING_MS = 450;
const MOST_CHIPS = 6;

/** A conversation with ready answers. */
export function Chat({ title, content }: Props) {
  const greeting = { isMine: false, text: content.greeting };
  const [messages, setMessages] = useState<readonly Message[]>([greeting]);
  const [text, setText] = useState("");
  const [isThinking, setThinking] = useState(false);
  const end = useRef<HTMLDivElement>(null);
  const timer = useRef(0);

  useEffect(() => {
    const box = end.current?.parentElement;
    box?.scrollTo({ top: box.scrollHeight });
  }, [messages, isThinking]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const say = (words: string) => {
    if (!words.trim()) return;
    setMessages((old) => [...old, { isMine: true, text: words.trim() }]);
    setText("");
    setThinking(true);
    timer.current = window.setTimeout(() => {
      setThinking(false);
      setMessages((old) => [...old, { isMine: false, text: answerTo(content, words) }]);
    }, THINKING_MS);
  };

  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader title={title}>
        <Button
          tone="quiet"
          className="-mr-3.5"
          disabled={messages.length < 2}
          onClick={() => setMessages([greeting])}
        >
          <RotateCcw className="size-4" aria-hidden />
          {labels.startOver}
        </Button>
      </PageHeader>
      <section className="card flex h-[min(70dvh,38rem)] flex-col overflow-hidden">
        <div role="log" aria-live="polite" className="flex-1 space-y-3 overflow-y-auto p-4 sm:p-5">
          {messages.map((message, index) => (
            <Bubble key={index} {...message} />
          ))}
          {isThinking && <Bubble isMine={false} text="…" />}
          <div ref={end} />
        </div>
        <div className="flex gap-2 overflow-x-auto px-4 pb-3 sm:flex-wrap sm:px-5">
          {content.replies.slice(0, MOST_CHIPS).map((reply) => (
            <button
              key={reply.words[0]}
              type="button"
              disabled={isThinking}
              onClick={() => say(capital(reply.words[0]))}
              className="shrink-0 rounded-full border border-line bg-surface px-3 py-1 text-sm text-accent-ink transition-colors hover:bg-accent-soft"
            >
              {capital(reply.words[0])}
            </button>
          ))}
        </div>
        <form
          className="flex gap-2 border-t border-line p-3"
          onSubmit={(event) => {
            event.preventDefault();
            if (!isThinking) say(text);
          }}
        >
          <input
            value={text}
            onChange={(event) => setText(event.target.value)}
            aria-label={labels.yourMessage}
            placeholder={labels.yourMessage}
            autoComplete="off"
            className="control h-10"
          />
          <Button type="submit" tone="primary" className="h-10" disabled={!text.trim()}>
            <SendHorizontal className="size-4" aria-hidden />
            <span className="max-sm:sr-only">{labels.send}</span>
          </Button>
        </form>
      </section>
    </div>
  );
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

function Bubble({ isMine, text }: Message) {
  return (
    <div className={`toast flex items-end gap-2 ${isMine ? "justify-end" : ""}`}>
      {!isMine && (
        <span className="grid size-7 shrink-0 place-items-center rounded-full bg-accent-soft text-accent-ink">
          <Bot className="size-4" aria-hidden />
        </span>
      )}
      <p
        className={`max-w-[80%] rounded-2xl px-4 py-2.5 text-sm break-words whitespace-pre-line ${
          isMine
            ? "rounded-br-sm bg-accent text-on-accent"
            : "rounded-bl-sm border border-line bg-hover"
        }`}
      >
        <span className="sr-only">{isMine ? labels.you : labels.bot}: </span>
        {text}
      </p>
    </div>
  );
}
