import { lastCheckpoint } from '../../../contract/checkpoints.ts';
import type { PageState } from '../../../contract/page.ts';
import { nearest } from '../../../core/nearest.ts';
import { lawThrough, type PowerLaw } from '../../../core/power-law.ts';
import { geometricInterval, geometricMean } from '../../../core/statistics.ts';
import type { Sourced } from '../../../view-kit/sources.ts';
import type { Measured, MstdCheckpoint, MstdParams, MstdResult, MstdSlice, Training } from '../spec.ts';

/**
 * What the paper prints below its Figure 3: the line y = −0.3541x + 0.0958 through the logarithms of MSTD (y) and of the
 * units of the first hidden layer (x), R² = 0.98, with dropout in that layer only. The base of the logarithms is not
 * stated, so the intercept fixes no height; nor are the widths, the rate and the points themselves given as numbers.
 */
export const paperFit = { slope: -0.3541, r2: 0.98 } as const;

/** What of a result is shown. */
export type Selection = MstdSlice & Pick<PageState, 'firstWidth' | 'samples' | 'checkpoint'>;
/** A result with where it comes from; of several that are shown the recorded one is first. */
export type Shown = Pick<Sourced<MstdParams, MstdResult>, 'source' | 'result'>;

/** MSTD at one width. */
export interface WidthPoint {
  readonly units: number;
  /** Mean over seeds of the logarithm, as an MSTD; 0 where a seed's is 0. */
  readonly value: number;
  /** Student's 95 % interval over seeds, taken on logarithms; absent for one seed. */
  readonly low?: number;
  readonly high?: number;
  /** By seed. */
  readonly values: readonly number[];
}

/** The checkpoint that is selected; null where that is the end, or where the run has not come so far. */
export const checkpointIn = (result: MstdResult, { checkpoint }: Selection): MstdCheckpoint | null =>
  checkpoint < lastCheckpoint ? (result.checkpoints[checkpoint] ?? null) : null;

/** How what is shown of a result was made. */
export function madeAs({ source, result }: Shown, selection: Selection) {
  const { rate, kind, seeds, steps } = result;
  const checkpoint = checkpointIn(result, selection);
  const end = { step: steps, images: result.images, samples: nearest(result.masks, selection.samples) };
  const { step, images, samples } = checkpoint ?? end;
  return { source, rate, kind, seeds: seeds.length, onTheWay: checkpoint !== null, step, images, samples };
}
export type Made = ReturnType<typeof madeAs>;

const partOf = (result: MstdResult, training: Training): Measured | null =>
  training === 'dropout' ? result : result.control;

/** MSTD by width, [h][seed]; null where the control was not trained. */
export function valuesOf(result: MstdResult, training: Training, selection: Selection): number[][] | null {
  const field = selection.outputs === 'logits' ? 'mstd' : 'onProbabilities';
  const checkpoint = checkpointIn(result, selection);
  if (checkpoint) {
    const from = training === 'dropout' ? checkpoint : checkpoint.control;
    return from?.[field].map((value) => [value]) ?? null;
  }
  const measured = partOf(result, training);
  const n = nearest(result.masks, selection.samples);
  return measured && (n === result.samples ? measured : measured.fewer[String(n)])[field];
}

/** The points of one line, by rising width. */
export const pointsOf = (result: MstdResult, training: Training, selection: Selection): WidthPoint[] =>
  (valuesOf(result, training, selection) ?? []).map((values, h) => ({
    units: result.units[h],
    values,
    ...geometricInterval(values),
  }));

/** Whether a width belongs to the fit. */
export const fitted = (units: number, { fit: [from, to] }: Pick<Selection, 'fit'>): boolean =>
  units >= Math.min(from, to) && units <= Math.max(from, to);

/** Points and the power law through those that are fitted. */
export interface Line {
  readonly points: readonly WidthPoint[];
  readonly law: PowerLaw | null;
  /** Why there is none: an MSTD of 0 has no logarithm; a line through two points fits anything. */
  readonly why: 'zero' | 'few' | null;
  /** The widths fitted. */
  readonly units: readonly number[];
}

/** The power law through the points within the range of the fit. */
export function lineOf(points: readonly WidthPoint[], selection: Pick<Selection, 'fit'>): Line {
  const used = points.filter((point) => fitted(point.units, selection));
  const units = used.map((point) => point.units);
  const values = used.map((point) => point.value);
  if (values.some((value) => value <= 0)) return { points, law: null, why: 'zero', units };
  const law = lawThrough(units, values);
  return { points, law, why: law ? null : 'few', units };
}

/** The point at a width; null where there is none. */
export const pointAt = (points: readonly WidthPoint[], units: number): WidthPoint | null =>
  points.find((point) => point.units === units) ?? null;

/** The line through the untrained networks; null where they were not looked at. */
export const untrainedLaw = (result: MstdResult, selection: Selection): PowerLaw | null =>
  result.checkpoints.length > 0
    ? lineOf(pointsOf(result, 'dropout', { ...selection, checkpoint: 0 }), selection).law
    : null;

/** MSTD by the size of the logits, mean over seeds of the ratio's logarithm, [h]; of the run's end, with all masks. */
export function relative(result: MstdResult, training: Training): number[] | undefined {
  const measured = partOf(result, training);
  return measured?.mstd.map((row, h) => geometricMean(row.map((value, s) => value / measured.logitSize[h][s])));
}
