import { today } from "./days";
import { formatFigure } from "./figures";

/** Figures by name: what was filled in, and what was worked out from it. `today` is today's day number. */
export type Figures = Record<string, number>;

/** Something to fill in, or to pick from options that each stand for a number. */
export interface CalcInput {
  key: string;
  label: string;
  /** "money", "percent", "date" (a day number), or a short unit such as "kg". */
  unit?: string;
  /** What it starts with; a date without one starts today. */
  start?: number;
  min?: number;
  max?: number;
  step?: number;
  options?: readonly { label: string; value: number }[];
}

export interface CalcResult {
  key: string;
  label: string;
  unit?: string;
  /** The formula as people write it, with the names of figures in braces. */
  formula: string;
  compute(figures: Figures): number;
  /** What the figure means from a value on, lowest first. */
  bands?: readonly Band[];
}

export interface Band {
  from: number;
  label: string;
}

export interface Calculation {
  /** ISO code of amounts of money. */
  currency?: string;
  inputs: readonly CalcInput[];
  results: readonly CalcResult[];
}

/** What an input starts with: a figure, or the place of an option. */
function startOf(input: CalcInput): number {
  return input.start ?? (input.options ? 0 : today());
}

export function startFigures(calculation: Calculation): Figures {
  return Object.fromEntries(calculation.inputs.map((input) => [input.key, startOf(input)]));
}

/** All figures: those filled in and picked, today, and the results in order, each from those before it. */
export function workOut(calculation: Calculation, filled: Figures): Figures {
  const figures: Figures = { today: today(), ...filled };
  for (const { key, options } of calculation.inputs) {
    if (options) figures[key] = options[filled[key]].value;
  }
  for (const result of calculation.results) figures[result.key] = result.compute(figures);
  return figures;
}

/** The result to show large: the last one that has a scale, or else the last one. */
export function mainResult({ results }: Calculation): CalcResult {
  return results.findLast((result) => result.bands) ?? results[results.length - 1];
}

/** A figure as it is said: one that is read off a scale with no more digits than the scale has. */
export function sayFigure(value: number, result: CalcResult, currency?: string): string {
  if (!result.bands) return formatFigure(value, result.unit, currency);
  const digits = result.bands.map(({ from }) => String(from).split(".")[1]?.length ?? 0);
  const scale = 10 ** Math.max(1, ...digits);
  return formatFigure(Math.round(value * scale) / scale, result.unit, currency);
}

/** The band that a figure lies in, by its place; -1 below the first. */
export function bandOf(bands: readonly Band[], value: number): number {
  return bands.findLastIndex((band) => value >= band.from);
}

/** A formula with its names replaced: by labels, or by the figures put in. */
export function putIn(formula: string, say: (key: string) => string): string {
  return formula.replace(/\{(\w+)\}/g, (_braces, key: string) => say(key));
}
