// Run in a hidden page's isolated world, again and again: has the app settled?
(() => {
  if (!document.documentElement || !document.body) return JSON.stringify({ loaded: false, shown: false, size: 0, text: "", busy: false });
  const root = document.getElementById("root") ?? document.body;
  const text = document.body?.innerText ?? "";
  return JSON.stringify({
    loaded: document.readyState === "complete",
    shown: Boolean(root && root.children.length && root.getBoundingClientRect().height > 0),
    size: document.documentElement.outerHTML.length,
    text: text.slice(0, 20000),
    busy: Boolean(document.querySelector("[aria-busy=true]")),
  });
})();
