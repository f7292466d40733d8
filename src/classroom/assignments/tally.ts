/** What a class predicted and what its runs measured, in the units in which the view writes them. */
import { mean } from '../../core/statistics.ts';
import { readNumber } from '../../figure/read-number.ts';
import { amountOf, metricOf, unitOf } from './amounts.ts';
import type { HandIn } from './code.ts';
import type { Assignment, Prediction } from './format.ts';
import type { Row } from './marks.ts';

const leftOut = new Set(['unreadable', 'altered', 'other assignment', 'other settings']);

/** Codes whose numbers can be laid side by side. */
export const comparable = (rows: readonly Row[]): readonly HandIn[] =>
  rows.flatMap(({ told, code: { handIn } }) => (handIn && !told.some(({ mark }) => leftOut.has(mark)) ? handIn : []));

export interface Spread {
  readonly name: string;
  readonly unit: string;
  readonly amounts: readonly number[];
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** Whether some are of the recorded run. */
  readonly recorded: boolean;
}

/** All values of a headline number; null where there is none. */
export function spreadOf(handIns: readonly HandIn[], name: string): Spread | null {
  const told = handIns.flatMap(({ metrics }) => metricOf(metrics, name) ?? []);
  const amounts = told.flatMap((metric) => amountOf(metric) ?? []);
  if (amounts.length === 0) return null;
  return {
    name,
    unit: unitOf(told[0]),
    amounts,
    mean: mean(amounts),
    low: Math.min(...amounts),
    high: Math.max(...amounts),
    recorded: told.some(({ source }) => source === 'recorded'),
  };
}

/** Every headline number that was handed in, those asked for first. */
export function spreadsOf({ metrics }: Assignment, handIns: readonly HandIn[]): readonly Spread[] {
  const names = new Set([...metrics, ...handIns.flatMap((one) => one.metrics.map(({ name }) => name))]);
  return [...names].flatMap((name) => spreadOf(handIns, name) ?? []);
}

/** The numbers predicted. */
export const predictedIn = (handIns: readonly HandIn[], i: number): readonly number[] =>
  handIns.map(({ predictions }) => readNumber(predictions[i] ?? '')).filter(Number.isFinite);

/** How many chose each option. */
export const chosenIn = (handIns: readonly HandIn[], { options }: Prediction, i: number): readonly number[] =>
  options.map((_, at) => handIns.filter(({ predictions }) => predictions[i] === String(at)).length);

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
};

/** A prediction as it is read in the table. */
export function predictionText({ kind, options, unit }: Prediction, given = ''): string {
  if (given === '') return '–';
  return kind === 'choice' ? (options[Number(given)] ?? given) : `${given}${unit && ` ${unit}`}`;
}

/** An answer as it is read in the table. */
export const answerText = (asked: Assignment['questions'][number], given = ''): string =>
  asked.kind === 'choice' && given !== '' ? (asked.options[Number(given)] ?? given) : given;
