// Vite puts style sheets into the page; TypeScript only has to know that they can be imported.
declare module "*.css";
