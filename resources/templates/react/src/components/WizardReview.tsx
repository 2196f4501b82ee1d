import { relatedTo } from "../lib/items"; //? related
import { labels } from "../lib/labels";
import { pickFields, withComputed, type Entity, type Values } from "../lib/schema";
import { FieldValue } from "./FieldValue";
import type { Step } from "./Wizard";

interface Props {
  entity: Entity;
  steps: readonly Step[];
  values: Values;
  /** Goes back to a step. */
  onChange: (step: number) => void;
}

/** All answers, with a way back to each step. */
export function WizardReview({ entity, steps, values, onChange }: Props) {
  const complete = withComputed(entity, values); //? !related
  const complete = withComputed(entity, values, relatedTo(undefined)); //? related
  return (
    <div className="grid gap-5 px-5 py-5">
      {steps.map((step, index) => (
        <section key={step.title + index} aria-label={step.title}>
          <header className="mb-1 flex items-baseline justify-between gap-4">
            <h3 className="text-sm font-semibold">{step.title}</h3>
            <button
              type="button"
              aria-label={`${labels.edit} ${step.title}`}
              className="link text-sm"
              onClick={() => onChange(index)}
            >
              {labels.edit}
            </button>
          </header>
          <dl className="divide-y divide-line text-sm">
            {pickFields(entity, step.fields).map((field) => (
              <div
                key={field.key}
                className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] gap-4 py-2"
              >
                <dt className="text-muted">{field.label}</dt>
                <dd className="min-w-0 break-words">
                  <FieldValue field={field} item={complete} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
