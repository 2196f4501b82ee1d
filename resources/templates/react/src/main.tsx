import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import "./index.css";
import "./print.css"; //? prints|detail-prints
import { loadItems } from "./lib/items"; //? entities
import { labels } from "./lib/labels"; //? entities
import { addRows } from "./lib/rows"; //? rows
import { addSamples } from "./lib/samples"; //? samples
import { showToast } from "./lib/toasts"; //? entities

//#if entities
try {
  await addRows(); //? rows
  await addSamples(); //? samples
  await loadItems();
} catch {
  showToast({ text: labels.noStorage, tone: "error" });
}

//#end
createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
