// Run in a hidden page's isolated world: uses the app a little, without destroying anything.
(() => {
  const limit = 20;
  const destructive = /\b(delete|remove|clear|reset|erase|discard|trash|sign out|log out|download|export|import|upload|print)\b/i;
  const done = new Set(); // elements, and what they say: a click may change the one or the other
  const state = (window.appforgeClicks = { over: false, clicked: 0 });
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const painted = () => Promise.race([new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0))), pause(40)]);

  const name = (one) => `${one.getAttribute("aria-label") ?? ""} ${one.textContent} ${one.title ?? ""}`.trim(); // innerText would lay out
  const seen = (one) => {
    const box = one.getBoundingClientRect();
    return box.width > 0 && box.height > 0 && getComputedStyle(one).visibility !== "hidden" && !one.closest("[inert]");
  };
  // "Add task: To do" and "Add task: Done" do the same.
  const key = (one) => `${one.tagName}:${name(one).replace(/(?<=\w): .*/s, "")}:${one.getAttribute("href") ?? ""}`;
  const stays = (one) => one.tagName !== "A" || (one.getAttribute("href") ?? "#").startsWith("#");
  const usable = (one) =>
    !done.has(one) && !done.has(key(one)) && seen(one) && stays(one) && !one.disabled && !one.hasAttribute("download") &&
    !(one.type === "submit" && one.form) && !destructive.test(name(one));
  // What this page offers comes before the links that lead away from it.
  const next = () => {
    const found = [...document.querySelectorAll("[role=tab], a[href], button, [role=button], summary")];
    return found.find((one) => one.tagName !== "A" && !one.closest("nav") && usable(one)) ?? found.find(usable);
  };
  const close = () => {
    const dialog = document.querySelector("dialog[open], [role=dialog], [role=alertdialog]");
    if (!dialog) return false;
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", code: "Escape", bubbles: true, cancelable: true }));
    const way = [...dialog.querySelectorAll("button")].find((one) => /^(close|cancel|×|✕)$/i.test(name(one)));
    if (way) way.click();
    else if (dialog.tagName === "DIALOG") dialog.close();
    return true;
  };

  // Without a graphics card a blurred or moving frame takes a quarter of a second, and nobody sees it.
  const plain = new CSSStyleSheet();
  plain.replaceSync("*, ::before, ::after, ::backdrop { animation: none !important; transition: none !important; backdrop-filter: none !important; filter: none !important; box-shadow: none !important; }");
  document.adoptedStyleSheets.push(plain);

  (async () => {
    for (let one = next(); one && state.clicked < limit; one = next()) {
      done.add(one).add(key(one));
      one.click();
      state.clicked += 1;
      await painted();
      if (close()) await painted();
    }
    await pause(60); // what the last click set off may still fail
    state.over = true;
  })();
})();
