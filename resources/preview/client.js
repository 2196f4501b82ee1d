// In every previewed page: takes pushes from the preview server and puts them into the running app.
import { injectIntoGlobalHook, performReactRefresh, register as family, setSignature } from "__VENDOR__/react-refresh_runtime.js";
import { hide, show } from "__OVERLAY__";

injectIntoGlobalHook(window);

/** Called at the end of every module with components: `hooks` changes when their state cannot be kept. */
export function register(path, components, hooks) {
  for (const [name, component] of Object.entries(components)) {
    if (typeof component === "function" || (component && component.$$typeof)) {
      family(component, `${path} ${name}`);
      if (typeof component === "function") setSignature(component, hooks);
    }
  }
}

function meta(name) {
  return document.querySelector(`meta[name="appforge-${name}"]`)?.content ?? "";
}

function say(kind, problems = []) {
  const body = JSON.stringify({ kind, problems });
  return fetch("/__appforge/said", { method: "POST", body }).then((answer) => answer.json());
}

let broken = false;

/** Show what is wrong, and tell the window, which keeps a list under the page; an empty list is good news. */
function report(problems) {
  if (problems.length) show(problems);
  else hide();
  if (problems.length) console.error(`appforge:problems ${JSON.stringify(problems)}`);
  else if (broken) console.info("appforge:problems []");
  broken = problems.length > 0;
}

function style({ path, css }) {
  let element = [...document.querySelectorAll("style[data-appforge]")].find((one) => one.dataset.appforge === path);
  if (!element) {
    element = document.createElement("style");
    element.dataset.appforge = path;
    document.head.append(element);
  }
  element.textContent = css;
}

async function update({ styles, modules }) {
  const { scrollX, scrollY } = window;
  styles.forEach(style);
  try {
    await Promise.all(modules.map((address) => import(address)));
  } catch (error) {
    report(await say("failed", [{ message: String(error), stack: String(error?.stack ?? "") }]));
    return;
  }
  if (modules.length) performReactRefresh();
  if (window.scrollX !== scrollX || window.scrollY !== scrollY) window.scrollTo({ left: scrollX, top: scrollY, behavior: "instant" });
  report([]);
  say(modules.length ? "updated" : "styled");
}

let queue = Promise.resolve();
const pushes = new EventSource(`/__appforge/pushes?revision=${meta("revision")}`);
pushes.addEventListener("update", (event) => {
  const push = JSON.parse(event.data);
  queue = queue.then(() => update(push));
});
pushes.addEventListener("reload", () => window.location.reload());
pushes.addEventListener("broken", (event) => {
  queue = queue.then(() => report(JSON.parse(event.data)));
});
pushes.addEventListener("mended", () => {
  queue = queue.then(() => report([]));
});
window.addEventListener("pagehide", () => pushes.close());

const problems = JSON.parse(meta("problems") || "[]");
if (problems.length) document.addEventListener("DOMContentLoaded", () => report(problems), { once: true });
say("reloaded", problems);
