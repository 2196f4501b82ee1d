// Addresses stay in this browser. Send them to your own service here once there is one.
const KEY = `newsletter ${new URL(".", location.href).pathname}`;

/** The addresses on the list, oldest first. */
export function subscribers(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(stored) ? stored.map(String) : [];
  } catch {
    return [];
  }
}

/** Puts an address on the list; false when it is there already. */
export function subscribe(address: string): boolean {
  const known = subscribers();
  if (known.some((one) => one.toLowerCase() === address.toLowerCase())) return false;
  localStorage.setItem(KEY, JSON.stringify([...known, address]));
  return true;
}
