import type { ButtonHTMLAttributes } from "react";

const tones = {
  /** The one thing to do here. */
  primary: "bg-accent text-on-accent shadow-sm hover:bg-accent-hover",
  plain: "border border-line bg-surface text-ink shadow-xs hover:bg-hover",
  quiet: "text-muted hover:bg-hover hover:text-ink",
  danger: "text-danger hover:bg-danger-soft",
};

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  tone?: keyof typeof tones;
}

export function Button({ tone = "plain", type = "button", className = "", ...rest }: Props) {
  return <button type={type} className={`button ${tones[tone]} ${className}`} {...rest} />;
}
