import { ChevronRight } from "lucide-react";
import { putIn, type Calculation, type CalcResult, type Figures } from "../lib/calculation";
import { formatFigure, formatNumber } from "../lib/figures";
import { labels } from "../lib/labels";

interface Props {
  content: Calculation;
  figures: Figures;
}

/** How each result came about: its formula, and the formula with the figures put in. */
export function CalcSteps({ content, figures }: Props) {
  const { inputs, results, currency } = content;
  const known = new Map([...inputs, ...results].map((one) => [one.key, one]));
  const name = (key: string) => known.get(key)?.label ?? labels.today;
  const value = (key: string) => {
    const unit = known.get(key)?.unit;
    if (key === "today") return formatFigure(figures.today, "date");
    return unit === "percent"
      ? formatNumber(figures[key])
      : formatFigure(figures[key], unit, currency);
  };
  const outcome = (result: CalcResult) => formatFigure(figures[result.key], result.unit, currency);

  return (
    <details open className="card group">
      <summary className="flex list-none items-center gap-2 rounded-xl px-5 py-3.5 text-sm font-medium hover:bg-hover sm:px-6">
        <ChevronRight
          className="size-4 text-muted transition-transform group-open:rotate-90"
          aria-hidden
        />
        {labels.workedOut}
      </summary>
      <ol className="grid gap-4 px-5 pt-1 pb-5 text-sm sm:px-6">
        {results.map((result) => (
          <li key={result.key}>
            <p className="font-medium">{result.label}</p>
            <p className="mt-1 text-muted">= {putIn(result.formula, name)}</p>
            <p className="text-muted tabular-nums">= {putIn(result.formula, value)}</p>
            <p className="font-medium tabular-nums">= {outcome(result)}</p>
          </li>
        ))}
      </ol>
    </details>
  );
}
