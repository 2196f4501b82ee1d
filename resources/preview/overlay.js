// What is wrong, shown over the page; gone with the next good update. Lives in a shadow root of its own.
const look = `
  :host { position: fixed; inset: auto 16px 16px 16px; z-index: 2147483647; }
  section { max-height: 50vh; overflow: auto; margin: 0 auto; max-width: 760px; padding: 14px 18px; border-radius: 12px;
    background: #1d1b24f2; color: #f4f2f8; border-left: 4px solid #f2617a; box-shadow: 0 12px 40px #0006;
    font: 13px/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
  b { color: #ff9fb0; } p { margin: 0 0 6px; white-space: pre-wrap; overflow-wrap: anywhere; }
  button { float: right; border: 0; background: none; color: inherit; font: inherit; cursor: pointer; }
`;

let host = null;

/** Show `problems`: objects with `path`, `line`, `column` and `message`. */
export function show(problems) {
  hide();
  host = document.createElement("appforge-overlay");
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(look);
  root.adoptedStyleSheets = [sheet];
  const section = document.createElement("section");
  section.setAttribute("role", "alert");
  const close = document.createElement("button");
  close.textContent = "×";
  close.setAttribute("aria-label", "Close");
  close.addEventListener("click", hide);
  section.append(close, ...problems.map(line));
  root.append(section);
  document.documentElement.append(host);
}

/** Take the overlay away. */
export function hide() {
  host?.remove();
  host = null;
}

function line({ path, line: number, column, message }) {
  const text = document.createElement("p");
  const where = document.createElement("b");
  where.textContent = path ? [path, number, column].filter(Boolean).join(":") : "";
  text.append(where, path ? "\n" : "", message);
  return text;
}
