/** The numbers that are drawn and told, by way to predict, by number of masks, and by step of distillation. */
import type { Row } from '../../../../view-kit/seeds.ts';
import type { Sourced } from '../../../../view-kit/sources.ts';
import type { DistillationParams, DistillationResult, PredictionKind, ShownMeasure } from '../spec.ts';

/** The results shown together, the recorded one first. */
export type Sources = readonly Sourced<DistillationParams, DistillationResult>[];

/** Index of the largest number of masks measured that is at most n; of the least where there is none. */
export const masksAt = ({ masks }: DistillationResult, n: number): number =>
  Math.max(0, masks.filter((mark) => mark <= n).length - 1);

/** One value for each seed of a way to predict; the mean over masks with about `n` of them. */
export function valuesOf(result: DistillationResult, measure: ShownMeasure, kind: PredictionKind, n: number): Row {
  if (kind === 'sampled') return result[`${measure}Over`][masksAt(result, n)];
  return result[measure][result.predictions.indexOf(kind)];
}

/** Passes through a network that a prediction takes. */
export const passesOf = (result: DistillationResult, kind: PredictionKind, n: number): number =>
  kind === 'sampled' ? result.masks[masksAt(result, n)] : kind === 'geometric' ? result.samples : 1;
