import { lastCheckpoint } from '../../contract/checkpoints.ts';
import type { EvidenceLayer } from '../../contract/layers.ts';
import type { Shown } from '../../contract/view.ts';
import { nearestIndex } from '../../core/nearest.ts';
import type { CompressionParams, CompressionResult } from './spec.ts';

export type All = Pick<Shown<CompressionParams, CompressionResult>, 'recorded' | 'run'>;

/** A result that is shown, with whose it is. */
export type ShownResult = EvidenceLayer<CompressionParams, CompressionResult>;

/** The two networks compared: with dropout at the page's rate, and without. */
export type Side = 'dropout' | 'none';
export const sides: readonly Side[] = ['none', 'dropout'];

/** What a network was reduced by. */
export const ways = ['chosen', 'randomSubset', 'normPruning', 'agreementOnly', 'scratch'] as const;
export type Way = (typeof ways)[number];

/** Index of a network's rate: the nearest to the page's, or 0; null where there is none. */
export function rateIndex({ rates }: Pick<CompressionResult, 'rates'>, side: Side, dropout: number): number | null {
  const none = rates.indexOf(0);
  if (side === 'none') return none < 0 ? null : none;
  const index = nearestIndex(rates, dropout);
  return index === none ? null : index;
}

/** One value a seed at one number of units. */
export interface Spread {
  readonly C: number;
  /** Units that are left: C, or as many as there are; of agreement alone what comes out. */
  readonly units: number;
  readonly values: readonly number[];
  readonly mean: number;
  /** Standard deviation over seeds; 0 for one. */
  readonly sd: number;
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

export function spreadOf(C: number, given: readonly (number | null)[], units = C): Spread {
  const values = given.filter((value): value is number => value !== null && Number.isFinite(value));
  const mean = meanOf(values);
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { C, units, values, mean, sd: values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : 0 };
}

/** What of a result is shown. */
export interface Selection {
  readonly checkpoint: number;
  readonly dropout: number;
  readonly clusters: number;
}

/** The checkpoint selected; null for the run's end, or where the run has not come so far. */
export const checkpointIn = ({ checkpoints }: CompressionResult, { checkpoint }: Pick<Selection, 'checkpoint'>) =>
  checkpoint < lastCheckpoint ? (checkpoints[checkpoint] ?? null) : null;

/** Values [C][seed] of one way at one rate; null where they are not known. */
function valuesOf(result: CompressionResult, way: Way, rate: number, selection: Selection) {
  const past = checkpointIn(result, selection);
  if (past) {
    if (way !== 'chosen' && way !== 'randomSubset') return null;
    return past[way][rate].map((value) => [value]);
  }
  const { chosen, baselines, agreementOnly } = result;
  const cubes = { chosen, ...baselines, agreementOnly: agreementOnly.accuracy };
  return cubes[way]?.[rate] ?? null;
}

/** Accuracy against C of one network reduced in one way, rising in C; empty where it is not known. */
export function curve(result: CompressionResult, way: Way, side: Side, selection: Selection): readonly Spread[] {
  const rate = rateIndex(result, side, selection.dropout);
  const rows = rate === null ? null : valuesOf(result, way, rate, selection);
  if (rate === null || rows === null) return [];
  return result.C.map((C, c) => {
    const units =
      way === 'agreementOnly' ? spreadOf(C, result.agreementOnly.units[rate][c]).mean : Math.min(C, result.units);
    return spreadOf(C, rows[c], units);
  })
    .filter(({ values }) => values.length > 0)
    .sort((a, b) => a.C - b.C);
}

/** Accuracy of the whole network; null where it is not known. */
export function fullOf(result: CompressionResult, side: Side, selection: Selection): Spread | null {
  const rate = rateIndex(result, side, selection.dropout);
  if (rate === null) return null;
  const past = checkpointIn(result, selection);
  return spreadOf(result.units, past ? [past.full[rate]] : result.full[rate]);
}

/** The measured number of units nearest to the cursor, by ratio. */
export const measuredC = (result: Pick<CompressionResult, 'C'>, clusters: number): number => {
  const sorted = [...result.C].sort((a, b) => a - b);
  return sorted[nearestIndex(sorted.map(Math.log), Math.log(Math.max(1, clusters)))];
};
