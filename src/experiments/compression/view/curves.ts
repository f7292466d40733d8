import { lastCheckpoint } from '../../../contract/checkpoints.ts';
import type { PageState } from '../../../contract/page.ts';
import type { Shown } from '../../../contract/view.ts';
import { nearestIndex, nearestIndexByRatio } from '../../../core/nearest.ts';
import { mean, sd } from '../../../core/statistics.ts';
import type { Sourced } from '../../../view-kit/sources.ts';
import { paperRate, paperRow } from '../paper.ts';
import type { CompressionParams, CompressionResult } from '../spec.ts';

export type All = Shown<CompressionParams, CompressionResult>;
export type ShownResult = Sourced<CompressionParams, CompressionResult>;

/** What of a result is shown. */
export type Selection = Pick<PageState, 'checkpoint' | 'dropout' | 'clusters'>;

/** The two networks compared: with dropout at the page's rate, and without. */
export type Arm = 'dropout' | 'none';
export const arms: readonly Arm[] = ['none', 'dropout'];
/** Colours: prediction is scaled, so a network trained with dropout is blue; the one without is the control. */
export const meanings = { dropout: 'scaled', none: 'control' } as const;

/** What a network was reduced by. */
export const ways = ['chosen', 'randomSubset', 'normPruning', 'agreementOnly', 'scratch'] as const;
export type Way = (typeof ways)[number];

/** Index of a network's rate: the nearest to the page's, or 0; null where there is none. */
export function rateIndex({ rates }: Pick<CompressionResult, 'rates'>, arm: Arm, dropout: number): number | null {
  const none = rates.indexOf(0);
  if (arm === 'none') return none < 0 ? null : none;
  const index = nearestIndex(rates, dropout);
  return index === none ? null : index;
}

/** Values by seed at one number of units. */
export function spreadOf(C: number, given: readonly (number | null)[], units = C) {
  const values = given.filter((value): value is number => value !== null && Number.isFinite(value));
  return {
    C,
    /** Units that are left: C, or as many as there are; of agreement alone what comes out. */
    units,
    values,
    /** NaN where nothing is known. */
    mean: values.length > 0 ? mean(values) : Number.NaN,
    /** Standard deviation over seeds; 0 for one. */
    sd: values.length > 1 ? sd(values) : 0,
  };
}
export type Spread = ReturnType<typeof spreadOf>;

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
  return { chosen, ...baselines, agreementOnly: agreementOnly.accuracy }[way]?.[rate] ?? null;
}

/** Accuracy against C of one network reduced in one way, rising in C; empty where it is not known. */
export function curve(result: CompressionResult, way: Way, arm: Arm, selection: Selection): readonly Spread[] {
  const rate = rateIndex(result, arm, selection.dropout);
  const rows = rate === null ? null : valuesOf(result, way, rate, selection);
  if (rate === null || rows === null) return [];
  return result.C.map((C, c) => {
    const agreed = way === 'agreementOnly' ? spreadOf(C, result.agreementOnly.units[rate][c]).mean : null;
    return spreadOf(C, rows[c], agreed ?? Math.min(C, result.units));
  })
    .filter(({ values }) => values.length > 0)
    .sort((a, b) => a.C - b.C);
}

/** Accuracy of the whole network; null where it is not known. */
export function fullOf(result: CompressionResult, arm: Arm, selection: Selection): Spread | null {
  const rate = rateIndex(result, arm, selection.dropout);
  if (rate === null) return null;
  const past = checkpointIn(result, selection);
  return spreadOf(result.units, past ? [past.full[rate]] : result.full[rate]);
}

/** Those of the two networks that a result has, the one without dropout first. */
export const networksIn = (result: CompressionResult, selection: Selection) =>
  arms.flatMap((arm) => {
    const index = rateIndex(result, arm, selection.dropout);
    const full = fullOf(result, arm, selection);
    const by = (way: Way) => curve(result, way, arm, selection);
    return index === null || full === null ? [] : [{ arm, index, rate: result.rates[index], full, by }];
  });

/** The measured number of units nearest to the cursor, by ratio. */
export const measuredC = (result: Pick<CompressionResult, 'C'>, clusters: number): number => {
  const sorted = [...result.C].sort((a, b) => a - b);
  return sorted[nearestIndexByRatio(sorted, Math.max(1, clusters))];
};

/** The texts that differ from what stands in their place. */
export const differences = (texts: readonly string[], from: readonly string[]): readonly string[] =>
  texts.filter((text, i) => text !== from[i]);

/** What a caption tells of what is shown. */
export interface CaptionFacts {
  readonly seeds: number;
  readonly units: number;
  readonly rate: number | null;
  readonly paper: boolean;
  /** In what the recorded run differs from what is in front. */
  readonly other: readonly string[];
  /** Steps of the checkpoint shown; null at the end. */
  readonly step: number | null;
}

/** The paper's numbers for the width and the networks shown: with dropout only near the paper's rate. */
export function paperPoints(shown: readonly ShownResult[], selection: Selection) {
  const front = shown.at(-1)?.result;
  const row = front ? paperRow(front.units) : null;
  if (!front || !row) return [];
  return networksIn(front, selection)
    .filter(({ arm, rate }) => arm === 'none' || Math.abs(rate - paperRate) < 1e-9)
    .map(({ arm }) => ({ arm, C: row.C, accuracy: row[arm].compressed, full: row[arm].full }));
}
