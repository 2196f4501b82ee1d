/** A way to get in touch: "Phone", "555 0134". */
export interface ContactWay {
  label: string;
  value: string;
}

export type ContactKind = "phone" | "email" | "link" | "address" | "other";

const mail = /^\S+@\S+\.\S+$/;
const site = /^(https?:\/\/\S+|(www\.)?[\w-]+(\.[\w-]+)*\.[a-z]{2,}(\/\S*)?)$/i;

/** What kind of way it is, by its value first and its label second. */
export function contactKind({ label, value }: ContactWay): ContactKind {
  if (mail.test(value)) return "email";
  if (site.test(value)) return "link";
  const digits = value.replace(/\D/g, "").length;
  if (digits >= 5 && /^[+()\d\s./-]+(ext\.?\s*\d+)?$/i.test(value)) return "phone";
  if (/address|street|location|visit|find us|where|studio|shop|office/i.test(label)) return "address";
  if (/\d/.test(value) && /[a-z]{3}/i.test(value)) return "address";
  return "other";
}

/** The address that a click on it leads to; undefined when there is none. */
export function contactLink(way: ContactWay): string | undefined {
  switch (contactKind(way)) {
    case "email":
      return `mailto:${way.value}`;
    case "phone":
      return `tel:${way.value.replace(/[^+\d]/g, "")}`;
    case "link":
      return webAddress(way.value);
    default:
      return undefined;
  }
}

/** A web address as a browser wants it; undefined when it is none. */
export function webAddress(text: string): string | undefined {
  if (!site.test(text)) return undefined;
  return /^https?:/i.test(text) ? text : `https://${text}`;
}
