import { createElement } from "react";
import {
  parseInline,
  parseMarkdown,
  type Block,
  type Inline,
  type ListItem,
} from "../lib/markdown";

/** Markdown as headings, lists, links and the like. */
export function Markdown({ text }: { text: string }) {
  return (
    <div className="grid gap-3.5 leading-relaxed break-words">
      <Blocks blocks={parseMarkdown(text)} />
    </div>
  );
}

function Blocks({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((block, index) => <OneBlock key={index} block={block} />);
}

const sizes = ["text-2xl mt-2", "text-xl mt-2", "text-lg mt-1", "", "text-sm", "text-sm"];

function OneBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case "heading":
      return createElement(
        `h${Math.min(block.level + 1, 6)}`,
        { className: `font-display font-semibold tracking-tight ${sizes[block.level - 1]}` },
        <Line text={block.text} />,
      );
    case "code":
      return (
        <pre className="overflow-x-auto rounded-lg bg-hover p-3.5 font-mono text-sm">
          <code>{block.text}</code>
        </pre>
      );
    case "quote":
      return (
        <blockquote className="grid gap-2 border-l-3 border-accent pl-4 text-muted">
          <Blocks blocks={block.blocks} />
        </blockquote>
      );
    case "list":
      return createElement(
        block.isOrdered ? "ol" : "ul",
        { className: `grid gap-1 pl-6 ${block.isOrdered ? "list-decimal" : "list-disc"}` },
        block.items.map((item, index) => <Item key={index} item={item} />),
      );
    case "line":
      return <hr className="border-line" />;
    case "text":
      return (
        <p className="whitespace-pre-line">
          <Line text={block.text} />
        </p>
      );
  }
}

function Item({ item }: { item: ListItem }) {
  const isTask = item.isDone !== undefined;
  return (
    <li className={isTask ? "-ml-6 list-none" : "marker:text-faint"}>
      {isTask && (
        <input
          type="checkbox"
          checked={item.isDone}
          readOnly
          disabled
          aria-label={item.text}
          className="mr-2 size-4 align-[-0.15em] accent-accent"
        />
      )}
      <span className={item.isDone ? "text-muted line-through" : ""}>
        <Line text={item.text} />
      </span>
      {item.inner.length > 0 && (
        <div className={`mt-1 grid gap-1 ${isTask ? "pl-6" : ""}`}>
          <Blocks blocks={item.inner} />
        </div>
      )}
    </li>
  );
}

function Line({ text }: { text: string }) {
  return parseInline(text).map((part, index) => <Part key={index} part={part} />);
}

function Part({ part }: { part: Inline }) {
  switch (part.kind) {
    case "bold":
      return (
        <strong>
          <Line text={part.text} />
        </strong>
      );
    case "italic":
      return (
        <em>
          <Line text={part.text} />
        </em>
      );
    case "struck":
      return <s>{part.text}</s>;
    case "code":
      return (
        <code className="rounded bg-hover px-1.5 py-0.5 font-mono text-[0.9em]">{part.text}</code>
      );
    case "link":
      return (
        <a href={part.href} target="_blank" rel="noopener noreferrer" className="link">
          {part.text}
        </a>
      );
    default:
      return part.text;
  }
}
