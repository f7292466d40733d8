/** What the recorded runs say of averaging and of distillation. */
import type { Choice } from '../../../../article/predict/types.ts';
import type { UnlabelledSource } from '../../../../contract/teachers.ts';
import { effect, mean } from '../../../../core/statistics.ts';
import { type Difference, known } from '../../../../view-kit/seeds.ts';
import type { DistillationResult } from '../spec.ts';
import { valuesOf } from './curves.ts';
import { differenceOf } from './evidence.ts';

export const prediction: Choice = {
  kind: 'choice',
  options: [{ id: 'right' }, { id: 'surer' }, { id: 'nothing' }],
};

export interface DistillationFacts {
  readonly trainImages: number;
  /** The mean of masks less scaled weights. */
  readonly error: Difference;
  readonly crossEntropy: Difference;
  /** Calibration error with scaled weights and with the mean of masks. */
  readonly ece: readonly [scaled: number, sampled: number];
  /** Distance from the ideal of scaled weights and of the distilled network, nats. */
  readonly kl: readonly [scaled: number, distilled: number];
  /** Error of the distilled network less that of scaled weights. */
  readonly distilled: Difference;
  readonly found: 'right' | 'surer' | 'nothing' | 'worse';
}

/** Mean error of a student, by the unlabelled images that it learnt from. */
export const sourceErrors = ({ unlabelled, errorFrom }: DistillationResult): ReadonlyMap<UnlabelledSource, number> =>
  new Map(unlabelled.map((source, i) => [source, mean(known(errorFrom[i]))]));

const side = ({ interval }: Difference) => (interval === null ? 'none' : effect(interval));

/** Null where the run lacks a part. */
export function factsOf(result: DistillationResult): DistillationFacts | null {
  const error = differenceOf(result, 'error', 'sampled', 'scaled');
  const crossEntropy = differenceOf(result, 'crossEntropy', 'sampled', 'scaled');
  const distilled = differenceOf(result, 'error', 'distilled', 'scaled');
  if (!error || !crossEntropy || !distilled) return null;
  const of = (measure: 'ece' | 'kl', kind: 'scaled' | 'sampled' | 'distilled') =>
    mean(known(valuesOf(result, measure, kind, result.samples)));
  const sure = side(crossEntropy);
  return {
    trainImages: result.trainImages,
    error,
    crossEntropy,
    ece: [of('ece', 'scaled'), of('ece', 'sampled')],
    kl: [of('kl', 'scaled'), of('kl', 'distilled')],
    distilled,
    found: side(error) === 'below' ? 'right' : sure === 'below' ? 'surer' : sure === 'above' ? 'worse' : 'nothing',
  };
}
