import { RotateCcw } from "lucide-react";
import { useState } from "react";
import { startFigures, workOut, type Calculation } from "../lib/calculation";
import { labels } from "../lib/labels";
import { Button } from "./Button";
import { CalcField } from "./CalcField";
import { CalcResults } from "./CalcResults";
import { CalcSteps } from "./CalcSteps";
import { PageHeader } from "./PageHeader";

interface Props {
  title: string;
  content: Calculation;
}

/** Figures to fill in, and what comes out of them, as they change. */
export function Calculator({ title, content }: Props) {
  const [filled, setFilled] = useState(() => startFigures(content));
  const figures = workOut(content, filled);
  const isChanged = content.inputs.some(({ key }) => filled[key] !== startFigures(content)[key]);

  return (
    <div className="mx-auto max-w-5xl">
      <PageHeader title={title}>
        <Button
          tone="quiet"
          className="-mr-3.5"
          disabled={!isChanged}
          onClick={() => setFilled(startFigures(content))}
        >
          <RotateCcw className="size-4" aria-hidden />
          {labels.reset}
        </Button>
      </PageHeader>
      <div className="grid items-start gap-4 md:grid-cols-2 lg:gap-6">
        <form className="card grid gap-6 p-5 sm:p-6" onSubmit={(event) => event.preventDefault()}>
          {content.inputs.map((input) => (
            <CalcField
              key={input.key}
              input={input}
              currency={content.currency}
              value={filled[input.key]}
              onChange={(value) => setFilled({ ...filled, [input.key]: value })}
            />
          ))}
        </form>
        {content.results.length > 0 && (
          <div className="grid gap-4 md:sticky md:top-20 lg:gap-6">
            <CalcResults content={content} figures={figures} />
            <CalcSteps content={content} figures={figures} />
          </div>
        )}
      </div>
    </div>
  );
}
