/** What the recorded run says of many networks and of one with masks, for the chapter. */
import type { Choice } from '../../../../article/predict/types.ts';
import { effect } from '../../../../core/statistics.ts';
import { type Difference, meanOf } from '../../../../view-kit/seeds.ts';
import { type EnsembleKind, type EnsembleResult, kinds, type Measure } from '../spec.ts';
import { between, networksAsGood, scaledValues, valuesOf } from './curves.ts';

export const answers = ['masks', 'same', 'networks'] as const;
export type Answer = (typeof answers)[number];
export const prediction: Choice = { kind: 'choice', options: answers.map((id) => ({ id })) };

type ByKind = Readonly<Record<EnsembleKind, number>>;

export interface EnsembleFacts {
  readonly members: number;
  readonly trainImages: number;
  readonly parameters: number;
  readonly rate: number;
  /** Means over seeds of one member, and of the mean of all. */
  readonly oneError: ByKind;
  readonly error: ByKind;
  readonly crossEntropy: ByKind;
  readonly disagreement: ByKind;
  readonly errorCorrelation: ByKind;
  readonly scaledError: number;
  readonly scaledCrossEntropy: number;
  /** One network without dropout. */
  readonly oneCrossEntropy: number;
  /** The mean of all masks less as many networks, and less one. */
  readonly errorOfAll: Difference;
  readonly lossOfAll: Difference;
  readonly errorOfOne: Difference;
  readonly lossOfOne: Difference;
  /** Bootstrap samples less the same images, both averaged. */
  readonly bagging: Difference;
  /** Networks whose mean has no more cross-entropy than the mean of all masks. */
  readonly asGood: number | null;
  readonly found: Answer;
}

/** Null where the run lacks a part. */
export function factsOf(result: EnsembleResult): EnsembleFacts | null {
  const { members } = result;
  const by = (measure: Measure, k: number) =>
    Object.fromEntries(
      kinds.map((kind) => [kind, meanOf(valuesOf(result, measure, kind, k)) ?? Number.NaN]),
    ) as unknown as ByKind;
  const less = (measure: Measure, networks: number) =>
    between(result, measure, ['masks', members], ['independent', networks]);
  const [errorOfAll, lossOfAll] = [less('error', members), less('crossEntropy', members)];
  const [errorOfOne, lossOfOne] = [less('error', 1), less('crossEntropy', 1)];
  const bagging = between(result, 'error', ['bootstrap', members], ['independent', members]);
  const scaledError = meanOf(scaledValues(result, 'error'));
  const scaledCrossEntropy = meanOf(scaledValues(result, 'crossEntropy'));
  if (!errorOfAll || !lossOfAll || !errorOfOne || !lossOfOne || !bagging) return null;
  if (scaledError === null || scaledCrossEntropy === null) return null;
  const side = errorOfAll.interval ? effect(errorOfAll.interval) : 'none';
  return {
    ...{ members, trainImages: result.trainImages, parameters: result.parameters, rate: result.rate },
    oneError: by('error', 1),
    error: by('error', members),
    crossEntropy: by('crossEntropy', members),
    disagreement: by('disagreement', members),
    errorCorrelation: by('errorCorrelation', members),
    ...{ scaledError, scaledCrossEntropy, oneCrossEntropy: by('crossEntropy', 1).independent },
    ...{ errorOfAll, lossOfAll, errorOfOne, lossOfOne, bagging },
    asGood: networksAsGood(result, 'crossEntropy'),
    found: ({ below: 'masks', above: 'networks', none: 'same' } as const)[side],
  };
}
