import { ArrowLeftRight } from "lucide-react";
import { useId, useState } from "react";
import { formatExact } from "../lib/figures";
import { labels } from "../lib/labels";
import { convert, type Unit, type Units } from "../lib/units";
import { CopyButton } from "./CopyButton";
import { IconButton } from "./IconButton";
import { PageHeader } from "./PageHeader";

interface Props {
  title?: string;
  content: Units;
}

/** An amount in one unit, and what it is in the others. */
export function Converter({ title, content }: Props) {
  const [typed, setTyped] = useState("1");
  const [from, setFrom] = useState(content[0]);
  const [to, setTo] = useState(content[1] ?? content[0]);
  const id = useId();
  const amount = typed.trim() === "" ? Number.NaN : Number(typed);
  const result = convert(amount, from, to);
  const swap = () => {
    setFrom(to);
    setTo(from);
  };

  return (
    <div className="mx-auto max-w-2xl">
      {title && <PageHeader title={title} />}
      <section className="card overflow-hidden">
        <div className="grid gap-4 p-5 sm:p-6">
          <div className="grid gap-1.5">
            <label htmlFor={id} className="text-sm font-medium">
              {labels.amount}
            </label>
            <input
              id={id}
              type="number"
              inputMode="decimal"
              step="any"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              className="control h-11 text-lg tabular-nums"
            />
          </div>
          <div className="grid grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)] items-end gap-2">
            <UnitSelect label={labels.from} units={content} value={from} onChange={setFrom} />
            <IconButton
              icon={ArrowLeftRight}
              label={labels.swap}
              onClick={swap}
              className="mb-0.5"
            />
            <UnitSelect label={labels.to} units={content} value={to} onChange={setTo} />
          </div>
        </div>
        <div className="flex flex-wrap items-end justify-between gap-4 bg-accent-soft p-5 sm:p-6">
          <div className="min-w-0">
            <output
              aria-live="polite"
              className="block font-display text-4xl font-semibold tracking-tight break-words tabular-nums"
            >
              {formatExact(result)} <span className="text-xl text-accent-ink">{to.name}</span>
            </output>
            <p className="mt-1 text-sm text-muted tabular-nums">
              1 {from.name} = {formatExact(convert(1, from, to))} {to.name}
            </p>
          </div>
          <CopyButton text={Number.isFinite(result) ? formatExact(result) : ""} />
        </div>
      </section>
      <h2 className="mt-8 mb-3 font-display font-semibold">{labels.allUnits}</h2>
      <ul className="card divide-y divide-line overflow-hidden">
        {content.map((unit) => (
          <li key={unit.name}>
            <button
              type="button"
              onClick={() => setTo(unit)}
              className="row-link w-full justify-between text-left"
            >
              <span className={unit === to ? "font-semibold text-accent-ink" : "text-muted"}>
                {unit.name}
              </span>
              <span className="font-medium tabular-nums">
                {formatExact(convert(amount, from, unit))}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface SelectProps {
  label: string;
  units: Units;
  value: Unit;
  onChange: (unit: Unit) => void;
}

function UnitSelect({ label, units, value, onChange }: SelectProps) {
  const id = useId();
  return (
    <div className="grid min-w-0 gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <select
        id={id}
        value={units.indexOf(value)}
        onChange={(event) => onChange(units[Number(event.target.value)])}
        className="control select"
      >
        {units.map((unit, index) => (
          <option key={unit.name} value={index}>
            {unit.name}
          </option>
        ))}
      </select>
    </div>
  );
}
