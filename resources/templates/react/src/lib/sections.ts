/** Scrolls to a section of the page on the screen and moves the focus there; says whether it is there. */
export function showSection(id: string | undefined): boolean {
  const section = id ? document.getElementById(id) : null;
  if (!section) return false;
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  section.scrollIntoView({ behavior: isCalm ? "auto" : "smooth" });
  section.focus({ preventScroll: true });
  return true;
}

/** The place of a heading in addresses: "How it began" is how-it-began. */
export function headingId(heading: string): string {
  return (
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-|-$/g, "") || "part"
  );
}

/** Shows the section of an address that is on the screen already: the browser tells nobody of that click. */
export function repeatSection(address: string) {
  if (location.hash === address) showSection(address.split("#")[2]);
}
