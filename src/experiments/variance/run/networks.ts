/** Which networks there are, and which training images each may see. */
import type { Network, NoiseKind } from '../../../core/network.ts';
import { drawSubset, purposes, streamKey } from '../../../core/random.ts';
import { dropping } from '../../../run-kit/perceptrons.ts';
import { hiddenUnits, type VarianceParams } from '../spec.ts';

/** The training images of each of a seed's models, [model]; the same at every rate and for every kind. */
export const subsetsOf = (seed: number, models: number, count: number, available: number): Uint32Array[] =>
  Array.from({ length: models }, (_, model) =>
    drawSubset(streamKey(seed, purposes.subset, 0, model), count, available),
  );

/** The networks of one kind of dropout at one rate. */
export interface Arm {
  readonly kind: NoiseKind;
  readonly rate: number;
}

/** What is trained: without dropout first, then every rate above 0 of every kind. */
export const armsOf = ({ rates, kinds }: Pick<VarianceParams, 'rates' | 'kinds'>): Arm[] => [
  { kind: 'classic', rate: 0 },
  ...kinds.flatMap((kind) => rates.filter((rate) => rate > 0).map((rate) => ({ kind, rate }))),
];

/**
 * The models of one arm. Model m of a seed begins with the same weights in every arm, and draws its minibatches in the
 * same order: arms differ in nothing but their dropout.
 */
export const networksOf = ({ kind, rate }: Arm, layers: readonly number[], seed: number, models: number): Network[] =>
  Array.from({ length: models }, (_, model) =>
    dropping({ networkShape: hiddenUnits, layers, noise: kind }, rate, streamKey(seed, purposes.subset, 1, model)),
  );
