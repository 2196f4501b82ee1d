import { useId, useState } from "react";
import type { CalcInput } from "../lib/calculation";
import { dayNumber, isoDay } from "../lib/days";
import { formatFigure, unitSign } from "../lib/figures";
import { labels } from "../lib/labels";
import { Segments } from "./Segments";
import { Slider } from "./Slider";

interface Props {
  input: CalcInput;
  currency?: string;
  value: number;
  onChange: (value: number) => void;
}

/** One figure of a calculator: a box with a slider, a day, or options to pick from. */
export function CalcField(props: Props) {
  const { input } = props;
  const id = useId();
  const isSegments = input.options && isShort(input.options);
  return (
    <div className="grid gap-2">
      <div className="flex items-center justify-between gap-4">
        {isSegments ? (
          <span className="text-sm font-medium">{input.label}</span>
        ) : (
          <label htmlFor={id} className="max-w-3/5 shrink-0 text-sm font-medium">
            {input.label}
          </label>
        )}
        {!input.options && <FigureBox id={id} {...props} />}
      </div>
      {input.options && <Options id={id} {...props} />}
      {hasSlider(input) && <Range {...props} />}
    </div>
  );
}

const isShort = (options: readonly { label: string }[]) =>
  options.length <= 4 && options.reduce((letters, one) => letters + one.label.length, 0) <= 36;

const hasSlider = ({ min, max, unit }: CalcInput) =>
  min !== undefined && max !== undefined && unit !== "date";

function Options({ id, input, value, onChange }: Props & { id: string }) {
  // Two options may stand for the same number, so it is their places that are told apart.
  const options = (input.options ?? []).map(({ label }, index) => ({ label, value: index }));
  if (isShort(options)) {
    return <Segments label={input.label} options={options} value={value} onChange={onChange} />;
  }
  return (
    <select
      id={id}
      value={value}
      onChange={(event) => onChange(Number(event.target.value))}
      className="control select"
    >
      {options.map((option) => (
        <option key={option.label} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

function FigureBox({ id, input, currency, value, onChange }: Props & { id: string }) {
  // While somebody types, "1." must not become "1".
  const [typed, setTyped] = useState("");
  const isDay = input.unit === "date";
  const shown = isDay ? isoDay(value) : Number(typed) === value && typed ? typed : plain(value);
  const sign = isDay ? "" : unitSign(input.unit, currency);
  const change = (text: string) => {
    setTyped(text);
    onChange(text === "" ? Number.NaN : isDay ? dayNumber(text) : Number(text));
  };
  return (
    <span className={`relative ${isDay ? "min-w-36 basis-44" : "min-w-24 basis-36"}`}>
      <input
        id={id}
        type={isDay ? "date" : "number"}
        inputMode={isDay ? undefined : "decimal"}
        step={isDay ? undefined : "any"}
        value={shown}
        onChange={(event) => change(event.target.value)}
        aria-invalid={Number.isNaN(value) || undefined}
        className={`control tabular-nums ${isDay ? "" : "text-right [appearance:textfield] [&::-webkit-inner-spin-button]:appearance-none"}`}
        style={sign ? { paddingRight: `calc(${sign.length}ch + 1.4rem)` } : undefined}
      />
      {sign && (
        <span
          aria-hidden
          className="pointer-events-none absolute inset-y-0 right-3 grid place-items-center text-sm text-muted"
        >
          {sign}
        </span>
      )}
    </span>
  );
}

const plain = (value: number) => (Number.isNaN(value) ? "" : String(Number(value.toFixed(6))));

function Range({ input, currency, value, onChange }: Props) {
  const { min = 0, max = 0, step = 1, unit } = input;
  const isOutside = value < min || value > max;
  const ends = [min, max].map((end) => formatFigure(end, unit, currency).replace(/[.,]00$/, ""));
  return (
    <div>
      <Slider
        aria-label={input.label}
        aria-valuetext={formatFigure(value, unit, currency)}
        min={min}
        max={max}
        step={step}
        value={Number.isNaN(value) ? min : value}
        onChange={onChange}
      />
      <div className="flex justify-between text-xs text-faint tabular-nums">
        <span>{ends[0]}</span>
        {isOutside && <span role="status">{labels.outsideUsual}</span>}
        <span>{ends[1]}</span>
      </div>
    </div>
  );
}
