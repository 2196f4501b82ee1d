import type { LucideIcon } from "lucide-react";
import { seeded } from "../lib/seed";

interface Props {
  /** The same text always gives the same drawing. */
  seed: string;
  icon?: LucideIcon;
}

/** A program at work, drawn in outlines. */
export function WindowArt({ seed, icon: Icon }: Props) {
  const random = seeded(seed);
  const bars = Array.from({ length: 12 }, (_bar, index) => 40 + index * 7 + random() * 70);
  const rows = Array.from({ length: 4 }, () => 90 + random() * 120);
  return (
    <svg
      viewBox="0 0 1000 640"
      preserveAspectRatio="xMinYMin slice"
      className="size-full bg-raised"
      aria-hidden
    >
      <rect width="1000" height="640" className="art-paper" />
      <rect width="210" height="640" className="art-quiet" />
      <rect x="28" y="28" width="36" height="36" rx="10" className="art-5" />
      {Icon && <Icon x={36} y={36} width={20} height={20} color="#fff" />}
      <rect x="76" y="40" width="84" height="12" rx="6" className="art-text" />
      {[0, 1, 2, 3, 4].map((row) => (
        <g key={row} transform={`translate(28 ${100 + row * 44})`}>
          {row === 0 && (
            <rect x="-12" y="-12" width="178" height="38" rx="9" className="art-2" />
          )}
          <rect width="14" height="14" rx="4" className={row === 0 ? "art-5" : "art-line"} />
          <rect
            x="28"
            y="2"
            width={70 + random() * 50}
            height="10"
            rx="5"
            className={row === 0 ? "art-5" : "art-line"}
          />
        </g>
      ))}
      <rect x="250" y="36" width="190" height="20" rx="8" className="art-text" />
      <rect x="846" y="30" width="114" height="34" rx="9" className="art-5" />
      <rect x="878" y="43" width="50" height="8" rx="4" fill="#fff" opacity="0.85" />
      {[0, 1, 2].map((card) => (
        <g key={card} transform={`translate(${250 + card * 243} 96)`}>
          <rect width="224" height="104" rx="14" className="art-card" />
          <rect x="20" y="22" width="70" height="9" rx="4.5" className="art-line" />
          <rect x="20" y="48" width={70 + random() * 50} height="26" rx="8" className="art-text" />
          <circle cx="186" cy="38" r="16" className={["art-2", "art-3", "art-warm"][card]} />
        </g>
      ))}
      <g transform="translate(250 222)">
        <rect width="467" height="270" rx="14" className="art-card" />
        <rect x="24" y="24" width="110" height="11" rx="5.5" className="art-text" />
        {bars.map((bar, index) => (
          <rect
            key={index}
            x={24 + index * 35.5}
            y={246 - bar}
            width="22"
            height={bar}
            rx="6"
            className={index === bars.length - 3 ? "art-5" : "art-3"}
          />
        ))}
      </g>
      <g transform="translate(736 222)">
        <rect width="224" height="270" rx="14" className="art-card" />
        <rect x="20" y="24" width="90" height="11" rx="5.5" className="art-text" />
        {rows.map((row, index) => (
          <g key={index} transform={`translate(20 ${62 + index * 50})`}>
            <circle cx="15" cy="15" r="15" className={["art-4", "art-3", "art-warm", "art-2"][index]} />
            <rect x="42" y="4" width={row * 0.6} height="9" rx="4.5" className="art-text" />
            <rect x="42" y="20" width={row * 0.4} height="7" rx="3.5" className="art-line" />
          </g>
        ))}
      </g>
      <rect x="250" y="514" width="710" height="160" rx="14" className="art-card" />
      {[0, 1].map((row) => (
        <g key={row} transform={`translate(274 ${540 + row * 46})`}>
          <rect width="18" height="18" rx="5" className={row === 0 ? "art-5" : "art-line"} />
          <rect x="36" y="4" width={220 + random() * 160} height="10" rx="5" className="art-line" />
          <rect x="590" y="0" width="72" height="18" rx="9" className="art-2" />
        </g>
      ))}
    </svg>
  );
}
