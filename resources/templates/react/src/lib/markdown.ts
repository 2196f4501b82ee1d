/** Markdown as values; `components/Markdown.tsx` draws them. No HTML is ever read or written. */

export type Block =
  | { kind: "heading"; level: number; text: string }
  | { kind: "text"; text: string }
  | { kind: "code"; text: string }
  | { kind: "quote"; blocks: readonly Block[] }
  | { kind: "list"; isOrdered: boolean; items: readonly ListItem[] }
  | { kind: "line" };

export interface ListItem {
  text: string;
  /** For a task: whether it is done. */
  isDone?: boolean;
  inner: readonly Block[];
}

const HEADING = /^(#{1,6})\s+(.+?)\s*#*$/;
const ITEM = /^(\s*)(?:[-*+]|(\d+)[.)])\s+(?:\[([ xX])\]\s+)?(.*)$/;
const FENCE = /^\s*```/;
const QUOTE = /^\s*>\s?/;
const RULE = /^\s*(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$/;

export function parseMarkdown(text: string): Block[] {
  return blocksOf(text.replace(/\r\n?/g, "\n").replace(/\t/g, "    ").split("\n"));
}

function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    const [block, next] = blockAt(lines, at);
    if (block) blocks.push(block);
    at = next;
  }
  return blocks;
}

/** The block that begins on a line, and the line after it. */
function blockAt(lines: readonly string[], at: number): [Block | undefined, number] {
  const line = lines[at];
  if (!line.trim()) return [undefined, at + 1];
  if (FENCE.test(line)) {
    const end = findFrom(lines, at + 1, (one) => FENCE.test(one));
    return [{ kind: "code", text: lines.slice(at + 1, end).join("\n") }, end + 1];
  }
  if (RULE.test(line)) return [{ kind: "line" }, at + 1];
  const heading = HEADING.exec(line);
  if (heading) return [{ kind: "heading", level: heading[1].length, text: heading[2] }, at + 1];
  if (QUOTE.test(line)) {
    const end = findFrom(lines, at, (one) => !QUOTE.test(one));
    const inner = lines.slice(at, end).map((one) => one.replace(QUOTE, ""));
    return [{ kind: "quote", blocks: blocksOf(inner) }, end];
  }
  if (ITEM.test(line)) return listAt(lines, at);
  const end = findFrom(lines, at + 1, (one) => !one.trim() || startsBlock(one));
  return [{ kind: "text", text: lines.slice(at, end).join("\n") }, end];
}

const startsBlock = (line: string) =>
  FENCE.test(line) || HEADING.test(line) || QUOTE.test(line) || RULE.test(line) || ITEM.test(line);

function findFrom(lines: readonly string[], start: number, fits: (line: string) => boolean) {
  const found = lines.slice(start).findIndex(fits);
  return found < 0 ? lines.length : start + found;
}

/** A list: its items, each with the lines that are indented below it. */
function listAt(lines: readonly string[], start: number): [Block, number] {
  const first = ITEM.exec(lines[start]);
  const indent = first?.[1].length ?? 0;
  const isOrdered = first?.[2] !== undefined;
  const items: ListItem[] = [];
  let at = start;
  while (at < lines.length) {
    const item = ITEM.exec(lines[at]);
    if (!item || item[1].length !== indent || (item[2] !== undefined) !== isOrdered) break;
    const end = findFrom(lines, at + 1, (one) => one.trim() === "" || widthOf(one) <= indent);
    const inner = blocksOf(lines.slice(at + 1, end).map((one) => one.slice(indent + 2)));
    const isDone = item[3] === undefined ? undefined : item[3] !== " ";
    items.push({ text: item[4], isDone, inner });
    at = end;
  }
  return [{ kind: "list", isOrdered, items }, at];
}

const widthOf = (line: string) => line.length - line.trimStart().length;

export type Inline =
  | { kind: "plain" | "bold" | "italic" | "struck" | "code"; text: string }
  | { kind: "link"; text: string; href: string };

const INLINE =
  /`([^`]+)`|\*\*(?=\S)(.+?)\*\*|__(?=\S)(.+?)__|~~(?=\S)(.+?)~~|\*(?=\S)([^*]+?)\*|\b_(?=\S)([^_]+?)_\b|\[([^\]]+)\]\(([^\s)]+)\)|(https?:\/\/[^\s<>]*[^\s<>.,;:!?)"'])/g;

/** The parts of a line of text. */
export function parseInline(text: string): Inline[] {
  const parts: Inline[] = [];
  let from = 0;
  for (const match of text.matchAll(INLINE)) {
    if (match.index > from) parts.push({ kind: "plain", text: text.slice(from, match.index) });
    parts.push(inlineOf(match));
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ kind: "plain", text: text.slice(from) });
  return parts;
}

function inlineOf(match: RegExpExecArray): Inline {
  const [whole, code, stars, lines, struck, star, line, text, href, address] = match;
  if (code !== undefined) return { kind: "code", text: code };
  if (stars ?? lines) return { kind: "bold", text: stars ?? lines };
  if (struck) return { kind: "struck", text: struck };
  if (star ?? line) return { kind: "italic", text: star ?? line };
  const target = href ?? address;
  return isSafe(target)
    ? { kind: "link", text: text ?? address, href: target }
    : { kind: "plain", text: whole };
}

/** Links lead to web pages and mail addresses, and nowhere else. */
export function isSafe(href: string): boolean {
  return /^(https?:\/\/|mailto:)/i.test(href) && URL.canParse(href);
}
