import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  // Relative addresses, so that the built app runs from any folder of any server.
  base: "./",
  plugins: [react(), tailwindcss()],
});
