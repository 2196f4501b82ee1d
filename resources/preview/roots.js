// `react-dom/client` with one root a container, so that running the entry script again renders into the living page.
import whole from "__VENDOR__/react-dom_client.js";

const roots = new WeakMap();

export function createRoot(container, options) {
  const known = roots.get(container);
  if (known) return known;
  const root = whole.createRoot(container, options);
  const { unmount } = root;
  root.unmount = () => {
    roots.delete(container);
    unmount.call(root);
  };
  roots.set(container, root);
  return root;
}

export const { hydrateRoot, version } = whole;
export default { ...whole, createRoot };
