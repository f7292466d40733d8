import { lastCheckpoint } from '../../contract/checkpoints.ts';
import { nearest } from '../../core/nearest.ts';
import type { PowerLaw } from '../../core/power-law.ts';
import { meanInterval } from '../../core/statistics.ts';
import { geometricMean, lawThrough } from './fit.ts';
import type { Selection } from './selection.ts';
import type { MstdCheckpoint, MstdResult } from './spec.ts';

/** How networks were trained; both are measured with masks. */
export type Training = 'dropout' | 'control';
export const trainings: readonly Training[] = ['dropout', 'control'];

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

function pointOf(units: number, values: readonly number[]): WidthPoint {
  const value = geometricMean(values);
  const interval = value > 0 ? meanInterval(values.map(Math.log)) : null;
  if (!interval) return { units, value, values };
  return { units, value, low: Math.exp(interval.low), high: Math.exp(interval.high), values };
}

/** The checkpoint that is selected; null where that is the end, or where the run has not come so far. */
export const checkpointIn = (result: MstdResult, { checkpoint }: Selection): MstdCheckpoint | null =>
  checkpoint < lastCheckpoint ? (result.checkpoints[checkpoint] ?? null) : null;

/** How the picture of a result was measured. */
export function measuredBy(result: MstdResult, selection: Selection) {
  const { step, images, samples } = checkpointIn(result, selection) ?? {
    step: result.steps,
    images: result.images,
    samples: nearest(result.masks, selection.samples),
  };
  return { step, images, samples };
}

/** MSTD by width, [h][seed]; null where the control was not trained. */
export function valuesOf(result: MstdResult, training: Training, selection: Selection): number[][] | null {
  const field = selection.outputs === 'logits' ? 'mstd' : 'onProbabilities';
  const checkpoint = checkpointIn(result, selection);
  if (checkpoint) {
    const from = training === 'dropout' ? checkpoint : checkpoint.control;
    return from?.[field].map((value) => [value]) ?? null;
  }
  const measured = training === 'dropout' ? result : result.control;
  if (!measured) return null;
  const n = nearest(result.masks, selection.samples);
  return (n === result.samples ? measured : measured.fewer[String(n)])[field];
}

/** The points of one line, by rising width. */
export const pointsOf = (result: MstdResult, training: Training, selection: Selection): WidthPoint[] =>
  (valuesOf(result, training, selection) ?? []).map((values, h) => pointOf(result.units[h], values));

/** Whether a width belongs to the fit. */
export const fitted = (units: number, { fit: [from, to] }: Pick<Selection, 'fit'>): boolean =>
  units >= Math.min(from, to) && units <= Math.max(from, to);

export interface Line {
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
  if (values.some((value) => value <= 0)) return { law: null, why: 'zero', units };
  const law = lawThrough(units, values);
  return { law, why: law ? null : 'few', units };
}

/** The slope's 95 % interval is ± this. */
export const halfWidth = ({ slope, slopeInterval }: PowerLaw): number => slopeInterval[1] - slope;

/** MSTD that a power law has at a width. */
export const valueAt = ({ slope, intercept }: Pick<PowerLaw, 'slope' | 'intercept'>, units: number): number =>
  Math.exp(intercept + slope * Math.log(units));

/** The point at a width; null where there is none. */
export const pointAt = (points: readonly WidthPoint[], units: number): WidthPoint | null =>
  points.find((point) => point.units === units) ?? null;

/** MSTD by the size of the logits, mean over seeds of the ratio's logarithm, [h]; of the run's end, with all masks. */
export function relative(result: MstdResult, training: Training): number[] | null {
  const measured = training === 'dropout' ? result : result.control;
  if (!measured) return null;
  return measured.mstd.map((row, h) => geometricMean(row.map((value, s) => value / measured.logitSize[h][s])));
}
