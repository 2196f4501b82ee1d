interface Props {
  label: string;
  value: number;
  max: number;
  /** More is bad: the bar turns red beyond the maximum. */
  isLimit?: boolean;
}

/** How far something has come. */
export function ProgressBar({ label, value, max, isLimit = false }: Props) {
  const share = max > 0 ? value / max : value > 0 ? 1 : 0;
  const isOver = isLimit && value > max;
  return (
    <div
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={Math.max(max, value, 0)}
      aria-valuenow={Math.max(value, 0)}
      aria-valuetext={`${Math.round(share * 100)} %`}
      className="h-2.5 overflow-hidden rounded-full bg-hover ring-1 ring-line ring-inset"
    >
      <div
        className={`h-full rounded-full transition-[width] ${isOver ? "bg-danger" : "bg-accent"}`}
        style={{ width: `${Math.min(Math.max(share, 0), 1) * 100}%` }}
      />
    </div>
  );
}
