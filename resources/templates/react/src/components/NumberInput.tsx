import { currencySign } from "../lib/format"; //? money
import type { FieldKind } from "../lib/schema"; //? percent|money
import type { InputProps } from "./FieldInput";

//#if percent|money
/** What is written behind a number. */
const signs: Partial<Record<FieldKind, string>> = {
  percent: "%", //? percent
  money: currencySign, //? money
};

//#end
/** A number. */
//#if percent|money
export function NumberInput({ id, field, value, onChange, described }: InputProps<number | null>) {
  const sign = signs[field.kind];
  //#end
  //#if !money
  //#if !percent
export function NumberInput({ id, value, onChange, described }: InputProps<number | null>) {
  //#end
  //#end
  return (
    <div className="relative">
      <input
        id={id}
        type="number"
        inputMode="decimal"
        step="any"
        value={value ?? ""}
        onChange={(event) =>
          onChange(event.target.value === "" ? null : event.target.valueAsNumber)
        }
        //#if percent|money
        className={`control tabular-nums ${sign ? "pr-9" : ""}`}
        //#end
        //#if !percent
        //#if !money
        className="control tabular-nums"
        //#end
        //#end
        {...described}
      />
      {/*#if percent|money*/}
      {sign && (
        <span
          aria-hidden
          className="pointer-events-none absolute inset-y-0 right-3 grid place-items-center text-sm text-muted"
        >
          {sign}
        </span>
      )}
      {/*#end*/}
    </div>
  );
}
