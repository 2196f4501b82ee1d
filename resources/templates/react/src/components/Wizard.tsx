import { ArrowLeft, ArrowRight, Check } from "lucide-react";
import { useEffect, useId, useRef, useState, type FormEvent } from "react";
import { addItem } from "../lib/items";
import { labels } from "../lib/labels";
import { pickFields, type Entity, type Item, type Value, type Values } from "../lib/schema";
import { findMistakes, type Mistakes } from "../lib/validate";
import { initialValues } from "../lib/values";
import { Button } from "./Button";
import { FormField } from "./FormField";
import { PageHeader } from "./PageHeader";
import { WizardDone } from "./WizardDone";
import { WizardProgress } from "./WizardProgress";
import { WizardReview } from "./WizardReview";

export interface Step<F extends string = string> {
  title: string;
  fields: readonly F[];
}

interface Props<F extends string> {
  title: string;
  entity: Entity<Values, F>;
  steps: readonly Step<F>[];
}

/** Adds an item step by step: each step is checked, and all of it is shown before it is saved. */
export function Wizard<F extends string>({ title, entity, steps }: Props<F>) {
  const formId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [values, setValues] = useState<Values>(() => initialValues(entity));
  const [mistakes, setMistakes] = useState<Mistakes>({});
  const [at, setAt] = useState(0);
  const [saved, setSaved] = useState<Item>();
  const hasMoved = useRef(false);
  const fields = at < steps.length ? pickFields(entity, steps[at].fields) : [];

  useEffect(() => {
    if (hasMoved.current) heading.current?.focus();
    hasMoved.current = true;
  }, [at]);

  const change = (key: string, value: Value) => {
    setValues((before) => ({ ...before, [key]: value }));
    setMistakes(({ [key]: _fixed, ...others }) => others);
  };

  const goOn = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const found = findMistakes(entity, fields, values); //? unique
    const found = findMistakes(fields, values); //? !unique
    setMistakes(found);
    const first = fields.find((field) => found[field.key]);
    if (first) document.getElementById(`${formId}-${first.key}`)?.focus();
    else if (at < steps.length) setAt(at + 1);
    else setSaved(addItem(entity, values));
  };

  const startOver = () => {
    setValues(initialValues(entity));
    setSaved(undefined);
    setAt(0);
  };

  if (saved) return <WizardDone title={title} entity={entity} item={saved} onAgain={startOver} />;

  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader title={title} />
      <WizardProgress titles={[...steps.map((step) => step.title), labels.review]} at={at} />
      <form noValidate onSubmit={goOn} className="card">
        <h2
          ref={heading}
          tabIndex={-1}
          className="px-5 pt-5 font-display text-lg font-semibold tracking-tight outline-none"
        >
          {at < steps.length ? steps[at].title : labels.review}
        </h2>
        {at < steps.length ? (
          <div className="grid gap-4 px-5 py-5 sm:grid-cols-2">
            {fields.map((field) => (
              <FormField
                key={field.key}
                id={`${formId}-${field.key}`}
                field={field}
                value={values[field.key]}
                mistake={mistakes[field.key]}
                onChange={(value) => change(field.key, value)}
              />
            ))}
          </div>
        ) : (
          <WizardReview entity={entity} steps={steps} values={values} onChange={setAt} />
        )}
        <footer className="flex justify-between gap-2 border-t border-line px-5 py-3">
          <Button
            tone="quiet"
            className={at === 0 ? "invisible" : "-ml-3"}
            onClick={() => setAt(at - 1)}
          >
            <ArrowLeft className="size-4" aria-hidden />
            {labels.back}
          </Button>
          <Button type="submit" tone="primary">
            {at < steps.length ? labels.continue : labels.save}
            {at < steps.length ? (
              <ArrowRight className="size-4" aria-hidden />
            ) : (
              <Check className="size-4" aria-hidden />
            )}
          </Button>
        </footer>
      </form>
    </div>
  );
}
