import { mainResult, sayFigure, type Calculation, type Figures } from "../lib/calculation";
import { BandScale } from "./BandScale";
import { CopyButton } from "./CopyButton";

interface Props {
  content: Calculation;
  figures: Figures;
}

/** The results: one large, the others below it. */
export function CalcResults({ content, figures }: Props) {
  const main = mainResult(content);
  const others = content.results.filter((result) => result !== main);
  const say = (result: typeof main) => sayFigure(figures[result.key], result, content.currency);
  const summary = content.results.map((result) => `${result.label}: ${say(result)}`).join("\n");

  return (
    <section className="card overflow-hidden">
      <div className="bg-accent-soft p-5 sm:p-6">
        <h2 className="text-sm font-medium text-accent-ink">{main.label}</h2>
        <output
          aria-live="polite"
          className="mt-1 block font-display text-4xl font-semibold tracking-tight break-words text-ink tabular-nums sm:text-5xl"
        >
          {say(main)}
        </output>
      </div>
      <div className="grid gap-5 p-5 sm:p-6">
        {main.bands && <BandScale bands={main.bands} value={figures[main.key]} />}
        {others.length > 0 && (
          <dl className="grid gap-3">
            {others.map((result) => (
              <div key={result.key} className="grid gap-3">
                <div className="flex items-baseline justify-between gap-4">
                  <dt className="text-sm text-muted">{result.label}</dt>
                  <dd className="font-medium tabular-nums">{say(result)}</dd>
                </div>
                {result.bands && <BandScale bands={result.bands} value={figures[result.key]} />}
              </div>
            ))}
          </dl>
        )}
        <div>
          <CopyButton text={summary} />
        </div>
      </div>
    </section>
  );
}
