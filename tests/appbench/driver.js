// What AppBench does in a page, found the way a person finds it: by visible words, labels and roles.
// Nothing here knows how an app is built. Each verb waits for what it wants to see, for at most PATIENCE.
(() => {
  const PATIENCE = 4000;
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const low = (text) => text.replace(/\s+/g, " ").trim().toLowerCase();
  const shown = (node) => {
    if (!node.isConnected || node.closest("[hidden],[inert]")) return false;
    const box = node.getBoundingClientRect();
    return box.width > 0 && box.height > 0 && getComputedStyle(node).visibility !== "hidden";
  };
  const all = (selector, root = document) => [...root.querySelectorAll(selector)].filter(shown);
  const words = (node) =>
    low(node.ariaLabel || (node.labels?.[0] ?? node).innerText || node.title || node.alt || node.value || "");
  const text = () => low(document.body.innerText);
  const like = (wanted) => {
    const pattern = /^\/(.*)\/$/.exec(wanted);
    if (pattern) return (said) => new RegExp(pattern[1], "i").test(said);
    return (said) => low(said).includes(low(wanted));
  };

  async function until(look, why) {
    const end = performance.now() + PATIENCE;
    for (;;) {
      const found = look();
      if (found) return found;
      if (performance.now() > end) throw new Error(typeof why === "function" ? why() : why);
      await pause(40);
    }
  }

  const CLICKABLE = "button,a,[role=button],[role=tab],[role=menuitem],[role=option],[role=radio],[role=switch],summary,label";
  const clickables = () => all(CLICKABLE).filter((one) => !one.disabled);
  function clickable(wanted) {
    const fits = like(wanted);
    const exact = clickables().filter((one) => words(one) === low(wanted));
    const begins = clickables().filter((one) => words(one).startsWith(low(wanted)));
    return top([...exact, ...begins, ...clickables().filter((one) => fits(words(one)))]);
  }
  /** What is in an open dialog comes before what lies under it. */
  function top(found) {
    const dialog = all("dialog[open],[role=dialog]").at(-1);
    return found.find((one) => dialog?.contains(one)) ?? found[0];
  }

  const CONTROLS = "input:not([type=hidden]):not([type=file]),textarea,select,[role=radiogroup],[role=combobox],[role=slider],[role=switch],[contenteditable=true]";
  function labelOf(one) {
    const named = (one.getAttribute("aria-labelledby") ?? "").split(/\s+/).filter(Boolean)
      .map((id) => document.getElementById(id)?.innerText ?? "").join(" ");
    const group = one.closest("fieldset,[role=group],[role=radiogroup]");
    const legend = group ? group.querySelector("legend")?.innerText || group.ariaLabel || "" : "";
    return low([one.ariaLabel, named, ...[...(one.labels ?? [])].map((label) => label.innerText), legend, one.placeholder]
      .filter(Boolean).join(" "));
  }
  /** The control of that label; "*" is the first one for text in a form: what names an item, whatever it is called. */
  function control(label) {
    const root = all("dialog[open],[role=dialog]").at(-1) ?? document;
    const found = all(CONTROLS, root).concat([...root.querySelectorAll("input[type=file]")]);
    const wanted = low(label), pattern = /^\/(.*)\/$/.exec(label);
    if (label === "*") return found.find((one) => one.form && (one.type === "text" || one instanceof HTMLTextAreaElement));
    if (pattern) return found.find((one) => new RegExp(pattern[1], "i").test(labelOf(one)));
    const named = (test) => found.find((one) => test(labelOf(one)));
    const stem = wanted.replace(/(es|s)$/, "");
    return named((said) => said === wanted) ?? named((said) => said.startsWith(wanted)) ??
      named((said) => said.includes(wanted)) ?? named((said) => wanted.split(" ").every((word) => said.includes(word))) ??
      (stem.length > 3 ? named((said) => said.includes(stem)) : undefined);
  }
  function set(box, value) {
    const kind = box instanceof HTMLTextAreaElement ? HTMLTextAreaElement : box instanceof HTMLSelectElement ? HTMLSelectElement : HTMLInputElement;
    Object.getOwnPropertyDescriptor(kind.prototype, "value").set.call(box, value);
    box.dispatchEvent(new Event("input", { bubbles: true }));
    box.dispatchEvent(new Event("change", { bubbles: true }));
  }
  const key = (name, target = document.activeElement ?? document.body) => {
    const code = name === " " || name === "Space" ? "Space" : name.length === 1 ? `Key${name.toUpperCase()}` : name;
    const options = { key: name === "Space" ? " " : name, code, bubbles: true, cancelable: true };
    if (target.dispatchEvent(new KeyboardEvent("keydown", options)) && name === "Enter") target.form?.requestSubmit?.();
    target.dispatchEvent(new KeyboardEvent("keyup", options));
  };
  async function fill(label, value) {
    const box = await until(() => control(label), () => `no control is labelled “${label}”; there are: ${controlNames()}`);
    box.focus?.();
    if (box instanceof HTMLSelectElement) {
      const option = await until(
        () => [...box.options].find((one) => low(one.text) === low(value)) ?? [...box.options].find((one) => like(value)(one.text)),
        () => `“${label}” has no option “${value}”; it has: ${[...box.options].map((one) => one.text).join(", ")}`,
      );
      set(box, option.value);
    } else if (box.type === "checkbox" || box.role === "switch") {
      const is = box.checked ?? box.ariaChecked === "true";
      if (is !== /^(yes|true|on|1)$/i.test(value)) box.click();
    } else if (box.type === "radio" || box.role === "radiogroup") {
      const group = box.closest("fieldset,[role=radiogroup],[role=group]") ?? box.form ?? document;
      const option = [...group.querySelectorAll("input[type=radio],[role=radio],button,label")].find((one) => like(value)(labelOf(one) || words(one)));
      if (!option) throw new Error(`“${label}” has no option “${value}”`);
      option.click();
    } else {
      set(box, value);
    }
    await pause(30);
    return box;
  }
  const controlNames = () => all(CONTROLS).map((one) => labelOf(one) || "(no label)").join(", ") || "none";

  const pairs = (given) => given.split(" | ").map((pair) => {
    const at = pair.indexOf("=");
    return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
  });
  async function openForm() {
    if (all("form").some((form) => all(CONTROLS, form).length > 0 && !form.closest("header,nav,footer") && form.querySelector("[type=submit],button:not([type=button])"))
      && !clickables().some((one) => /^(add|new) /.test(words(one)))) return;
    const button = await until(
      () => clickables().find((one) => one.tagName !== "LABEL" && /^(\+|add|new|create)\b/.test(words(one)) && !one.closest("nav")) ??
        clickables().find((one) => /^(\+|add|new|create)\b/.test(words(one))),
      () => `there is no button to add something; buttons: ${buttonNames()}`,
    );
    button.click();
    await until(() => all("dialog[open] form,[role=dialog] form,main form").length > 0, "adding opens no form");
  }
  /** The form to add something where there is one; else what the page itself has. */
  async function formIfAny() {
    if (clickables().some((one) => one.tagName !== "LABEL" && /^(\+|add|new|create)\b/.test(words(one)) && !one.closest("nav"))) await openForm();
  }
  /** Without saving, as a person does it: by the button that says so. */
  async function leaveForm() {
    const dialog = all("dialog[open],[role=dialog]").at(-1);
    if (!dialog) return;
    all("button", dialog).find((one) => /^(cancel|close)/.test(words(one)))?.click();
    await until(() => !all("dialog[open],[role=dialog]").includes(dialog), "the form cannot be left");
  }
  const buttonNames = () => clickables().map(words).filter(Boolean).slice(0, 25).join(", ");
  async function save() {
    const root = all("dialog[open],[role=dialog]").at(-1) ?? document;
    const button = await until(
      () => {
        const buttons = all("button,[type=submit]", root).filter((one) => !one.role && one.ariaPressed === null);
        return buttons.find((one) => /^(save|send|submit|book|create)\b/.test(words(one))) ?? buttons.find((one) => one.form && one.type === "submit") ??
          buttons.find((one) => /^(add|done|ok)\b/.test(words(one)));
      },
      "the form has no button to save",
    );
    button.click();
  }
  const holder = (said) => {
    const fits = like(said);
    return all("li,tr,article,[role=row],[role=listitem],a,button,p,span,td,h1,h2,h3,h4,div").filter((one) => fits(one.innerText)).sort(
      (a, b) => a.innerText.length - b.innerText.length)[0];
  };
  async function openItem(said) {
    const item = await until(() => holder(said), () => `“${said}” is not to be seen`);
    const link = all("main a,main button,main [role=button]").find((one) => words(one) === low(said));
    (link ?? item.closest("a,button,[role=button]") ?? item.querySelector("a,button") ?? item.closest("li,tr")?.querySelector("a,button") ?? item).click();
    await pause(80);
  }
  function color(value) {
    const canvas = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", { willReadFrequently: true });
    canvas.fillStyle = value;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  }
  function hue([red, green, blue]) {
    const most = Math.max(red, green, blue), least = Math.min(red, green, blue), span = most - least;
    if (span < 40) return null;
    const part = most === red ? ((green - blue) / span) % 6 : most === green ? (blue - red) / span + 2 : (red - green) / span + 4;
    return (part * 60 + 360) % 360;
  }
  const HUES = {
    red: [340, 15], orange: [12, 40], amber: [25, 50], yellow: [35, 65], lime: [65, 100], green: [95, 165], emerald: [140, 175],
    teal: [160, 195], cyan: [180, 205], sky: [190, 215], blue: [205, 245], indigo: [225, 262], violet: [245, 280], purple: [255, 295],
    fuchsia: [280, 315], pink: [310, 345], rose: [330, 360], brown: [10, 45],
  };
  function background() {
    for (let node = document.querySelector("main") ?? document.body; node; node = node.parentElement) {
      const [red, green, blue, alpha] = color(getComputedStyle(node).backgroundColor);
      if (alpha > 128) return (red * 299 + green * 587 + blue * 114) / 255000;
    }
    return 1;
  }

  const verbs = {
    async shows(said) {
      await until(() => like(said)(text()), () => `“${said}” is not to be seen; the page says: ${text().slice(0, 300)}`);
    },
    async hides(said) {
      await until(() => !like(said)(text()), `“${said}” is to be seen`);
    },
    async reads(said) {
      const outputs = () => low([document.body.innerText, ...all("input,output,meter,progress").map((one) => one.value ?? "")].join(" "));
      await until(() => like(said)(outputs()), () => `“${said}” is not to be read; the page says: ${outputs().slice(0, 400)}`);
    },
    async page(title) {
      const link = await until(
        () => {
          const nav = all("nav a,nav button,header a,header button,aside a");
          return nav.find((one) => words(one) === low(title)) ?? nav.find((one) => like(title)(words(one)));
        },
        () => `no way to a page “${title}”; there is: ${all("nav a,header a").map(words).join(", ")}`,
      );
      link.click();
      await pause(150);
    },
    async "no page"(title) {
      await until(() => !all("nav a,nav button").some((one) => like(title)(words(one))), `there is a page “${title}”`);
    },
    async "first page"(title) {
      await until(() => like(title)(words(all("nav a")[0] ?? document.body)), () => `the first page is “${words(all("nav a")[0] ?? document.body)}”`);
    },
    async adds(given) {
      await openForm();
      const values = pairs(given);
      for (const [label, value] of values) await fill(label, value);
      await save();
      await until(() => all("dialog[open] form,[role=dialog] form").length === 0,
        () => `the form stays open: ${all("[aria-invalid=true]").map(labelOf).join(", ")}`);
      await verbs.shows(values[0][1]);
    },
    async edits(given) {
      const [said, values] = [given.slice(0, given.indexOf(":")), pairs(given.slice(given.indexOf(":") + 1))];
      await openItem(said);
      if (!all("form").length) (await until(() => clickable("/^edit/"), () => `no way to edit; buttons: ${buttonNames()}`)).click();
      for (const [label, value] of values) await fill(label, value);
      await save();
      await until(() => all("dialog[open] form,[role=dialog] form").length === 0, "the form stays open");
      await verbs.shows(values[0][1]);
    },
    async deletes(said) {
      await openItem(said);
      (await until(() => clickable("/^(delete|remove(?! sample)|archive)/"), () => `no way to delete; buttons: ${buttonNames()}`)).click();
      await pause(120);
      const sure = all("dialog[open] button,[role=dialog] button,[role=alertdialog] button").find((one) => /^(delete|remove|yes|ok)/.test(words(one)));
      sure?.click();
      await until(() => !all("main li,main tr,main article,main h1,main h2").some((one) => like(said)(one.innerText)), `“${said}” is still there`);
    },
    async field(name) {
      await formIfAny();
      await until(() => control(name), () => `no field “${name}”; there are: ${controlNames()}`);
      await leaveForm();
    },
    async "no field"(name) {
      await openForm();
      const found = control(name);
      const said = found && labelOf(found);
      await leaveForm();
      if (found) throw new Error(`there is a field “${said}”`);
    },
    async options(given) {
      const [label, list] = [given.slice(0, given.indexOf(":")), given.slice(given.indexOf(":") + 1).split(",").map((one) => one.trim())];
      await formIfAny();
      const box = await until(() => control(label), () => `no control “${label}”; there are: ${controlNames()}`);
      const has = box instanceof HTMLSelectElement ? [...box.options].map((one) => low(one.text))
        : [...(box.closest("fieldset,[role=radiogroup],[role=group]") ?? box).querySelectorAll("input,button,label,[role=radio]")].map((one) => labelOf(one) || words(one));
      for (const option of list) if (!has.some((one) => one.includes(low(option)))) throw new Error(`“${label}” has no “${option}”: ${has.join(", ")}`);
      await leaveForm();
    },
    async requires(label) {
      await openForm();
      await until(() => control(label), () => `no control “${label}”; there are: ${controlNames()}`);
      await save();
      await until(() => {
        const box = control(label);
        return box && (box.ariaInvalid === "true" || box.getAttribute("aria-invalid") === "true" || (box.matches?.(":invalid") && box.required));
      }, `an empty “${label}” is accepted`);
      await leaveForm();
    },
    async fills(given) {
      for (const [label, value] of pairs(given)) await fill(label, value);
      await pause(80);
    },
    async clicks(said) {
      const found = await until(() => clickable(said), () => `nothing to click called “${said}”; buttons: ${buttonNames()}`);
      found.click();
      await pause(80);
    },
    submits: save,
    opens: openItem,
    async presses(name) {
      key(name);
      await pause(60);
    },
    async searches(said) {
      const box = await until(() => all("input[type=search],[role=searchbox]")[0] ?? control("search"), "there is no search box");
      set(box, said);
      await pause(150);
    },
    async filters(given) {
      for (const [label, value] of pairs(given)) await fill(label, value);
      await pause(120);
    },
    async ticks() {
      const before = text();
      const end = performance.now() + PATIENCE;
      while (performance.now() < end) {
        await pause(150);
        const now = text();
        if (now !== before && /\d/.test(now)) return;
      }
      throw new Error("nothing on the page moves on");
    },
    async still() {
      await pause(200);
      const before = text();
      await pause(1300);
      if (text() !== before) throw new Error("the page goes on changing");
    },
    async dark() {
      await until(() => background() < 0.3, () => `the ground is ${background().toFixed(2)} bright`);
    },
    async light() {
      await until(() => background() > 0.7, () => `the ground is ${background().toFixed(2)} bright`);
    },
    async accent(name) {
      const [from, to] = HUES[low(name)];
      const within = (one) => one !== null && (from < to ? one >= from && one <= to : one >= from || one <= to);
      const hues = () => all("button,a,header,[class*=bg-],svg,h1,span,section,nav *").flatMap((one) => {
        const style = getComputedStyle(one);
        return [style.backgroundColor, style.color].map((value) => hue(color(value))).filter((it) => it !== null);
      });
      await until(() => { const found = hues(); return found.filter(within).length > 0 && found.filter(within).length >= found.length / 4; },
        () => `hues are ${[...new Set(hues().map(Math.round))].slice(0, 12).join(", ")}`);
    },
    async "bigger text"() {
      const size = () => parseFloat(getComputedStyle(document.documentElement).fontSize);
      await until(() => size() > 16.5, () => `the text's size is ${size()} px`);
    },
    async chart() {
      await until(() => all("svg").some((one) => one.getBoundingClientRect().width > 150 && one.querySelectorAll("rect,path,circle,line").length > 3), "there is no chart");
    },
    async columns(list) {
      for (const one of list.split(",")) await until(() => all("section,[role=group],[role=region],h2,h3,th").some((it) => like(one.trim())(it.ariaLabel || it.innerText)), `no column “${one.trim()}”`);
    },
    async order(given) {
      const [first, second] = given.split(" < ").map(low);
      await until(() => { const a = text().indexOf(first), b = text().indexOf(second); return a >= 0 && b >= 0 && a < b; },
        () => `“${first}” does not stand before “${second}”: ${text().slice(0, 400)}`);
    },
    async items(count) {
      const rows = () => Math.max(all("main li").length, all("main tbody tr").length, all("main article").length);
      await until(() => (count.endsWith("+") ? rows() >= parseInt(count) : rows() === parseInt(count)), () => `there are ${rows()} items`);
    },
    async item(said) {
      const fits = like(said);
      await until(() => all("main li,main tbody tr,main article,main [role=listitem]").some((one) => fits(one.innerText)), () => `no item says “${said}”; items: ${all("main li,main tbody tr,main article").map((one) => low(one.innerText)).slice(0, 12).join(" / ")}`);
    },
    async "to read"() {
      await until(() => all("h1").length > 0, "there is no headline");
      const adds = clickables().find((one) => /^(\+|add|new) /.test(words(one)));
      if (adds) throw new Error(`it is an app to keep things in: “${words(adds)}”`);
    },
    async "to use"() {
      const adds = clickables().find((one) => /^(\+ ?|add |new )(tip|loan|calculator|timer|quiz|game|poll|generator|password|item|palette|dice|drawing)s?$/.test(words(one)));
      if (adds || /sample data/.test(text())) throw new Error(`it is an app to keep things in: “${adds ? words(adds) : "sample data"}”`);
    },
    async titled(said) {
      await until(() => like(said)(document.title) || all("h1,header").some((one) => like(said)(one.innerText)), () => `it is called “${document.title}”`);
    },
    async link(href) {
      await until(() => [...document.querySelectorAll("a[href]")].some((one) => one.getAttribute("href").replace(/[\s()-]/g, "").includes(href.replace(/[\s()-]/g, ""))), `no link to ${href}`);
    },
    async draws() {
      const sheet = await until(() => all("canvas")[0], "there is nothing to draw on");
      const box = sheet.getBoundingClientRect();
      const ink = () => { const data = sheet.getContext("2d").getImageData(0, 0, sheet.width, sheet.height).data; let sum = 0; for (let at = 0; at < data.length; at += 4) sum += data[at] + data[at + 1] * 3 + data[at + 2] * 7 + data[at + 3] * 11; return sum; };
      const before = ink();
      const fire = (kind, x, y) => sheet.dispatchEvent(new PointerEvent(kind, { bubbles: true, clientX: box.x + x, clientY: box.y + y, pointerId: 1, buttons: 1, isPrimary: true, pointerType: "mouse" }));
      fire("pointerdown", 20, 20);
      for (let at = 20; at < 120; at += 10) fire("pointermove", at, at);
      fire("pointerup", 120, 120);
      await until(() => ink() !== before, "drawing leaves no trace");
    },
    async labelled() {
      const bare = all("input:not([type=hidden]),textarea,select,button").filter((one) => !(labelOf(one) || words(one)));
      if (bare.length) throw new Error(`without a label: ${bare[0].outerHTML.slice(0, 120)}`);
    },
    async fits() {
      const wide = document.documentElement.scrollWidth, room = document.documentElement.clientWidth;
      if (wide > room + 1) {
        const cause = all("body *").find((one) => one.getBoundingClientRect().right > room + 1 && getComputedStyle(one).position !== "fixed");
        throw new Error(`the page is ${wide} px wide on ${room}: ${cause?.outerHTML.slice(0, 140)}`);
      }
    },
    async rendered() {
      await until(() => text().length > 15 && (document.getElementById("root")?.childElementCount ?? 1) > 0, "the page stays empty");
      await pause(150);
    },
  };

  window.appbench = {
    answer: "wait",
    verbs: Object.keys(verbs),
    /** Begin a verb; its outcome appears in `answer`: "wait" until it is there, then "well", or "no: " and what is wrong. */
    start(verb, given) {
      this.answer = "wait";
      verbs[verb](given).then(() => { this.answer = "well"; }, (error) => { this.answer = `no: ${error.message ?? error}`; });
    },
  };
})();
