/** Which networks there are, and which training images each may see. */
import type { Network, NoiseKind } from '../../../core/network.ts';
import { hashWord, purposes, streamKey } from '../../../core/random.ts';
import { dropping } from '../../../run-kit/perceptrons.ts';
import { hiddenUnits, type VarianceParams } from '../spec.ts';

/**
 * `count` of the numbers 0 … available − 1, none twice, every choice equally likely: the beginning of a shuffle (Fisher
 * & Yates) that the key decides. A smaller subset of one key is the beginning of a larger one.
 * @throws RangeError where there are fewer than `count`
 */
export function drawSubset(key: number, count: number, available: number): Uint32Array {
  if (!(count >= 1 && count <= available)) {
    throw new RangeError(`${count} training images a model are not allowed; allowed is 1 to ${available}`);
  }
  const order = Uint32Array.from({ length: available }, (_, i) => i);
  for (let i = 0; i < count; i++) {
    const j = i + Math.floor((hashWord(key, 0, 0, i) * (available - i)) / 2 ** 32);
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order.slice(0, count);
}

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
