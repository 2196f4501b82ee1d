// Bundled once with Tailwind's compiler and run in V8: no Node, no files, no network.
import { compile } from "tailwindcss";

const sheets = new Map();

function resolve(id, base) {
  if (!id.startsWith(".") && !id.startsWith("/")) return id;
  const parts = id.startsWith("/") ? [] : base.split("/").filter(Boolean);
  for (const part of id.split("/")) {
    if (part === "..") parts.pop();
    else if (part && part !== ".") parts.push(part);
  }
  return parts.join("/");
}

async function open(name, files) {
  const loadStylesheet = async (id, base) => {
    const path = resolve(id, base);
    const content = files[path] ?? files[`${path}.css`];
    if (content === undefined) throw new Error(`Cannot find the style sheet "${id}".`);
    return { path, base: path.split("/").slice(0, -1).join("/"), content };
  };
  const loadModule = async (id) => {
    throw new Error(`Tailwind plugins and JavaScript configurations are not supported ("${id}").`);
  };
  const start = name.split("/").slice(0, -1).join("/");
  sheets.set(name, await compile(files[name], { base: start, from: name, loadStylesheet, loadModule }));
}

globalThis.appforge = {
  open: async (text) => {
    const { key, path, files } = JSON.parse(text);
    await open(path, files);
    const sheet = sheets.get(path);
    sheets.delete(path);
    sheets.set(key, sheet);
    return "";
  },
  build: (text) => {
    const { key, candidates } = JSON.parse(text);
    return sheets.get(key).build(candidates);
  },
  drop: (key) => {
    sheets.delete(key);
    return "";
  },
};
