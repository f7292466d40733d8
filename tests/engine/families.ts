/** Families on which backends are compared: all that they answer, as plain values. */
import type { Network, OptimiserKind } from '../../src/core/network.ts';
import { emptyPrediction } from '../../src/core/prediction.ts';
import type { Backend, FamilyOptions } from '../../src/engine/types.ts';
import { sparseImages } from './checks.ts';

const networks: Network[] = [0, 0.3, 0.5, 0.7].map((rate, i) => ({
  units: [14 + i, 9],
  rates: [rate, rate],
  noise: i === 2 ? 'gaussian' : 'classic',
  seed: i,
}));

export const familyOf = (kind: OptimiserKind): FamilyOptions => ({
  networks,
  // A large epsilon keeps Adam from amplifying the rounding of gradients that are nearly 0.
  optimiser: { kind, learningRate: 0.02, epsilon: 1e-3 },
  batch: 8,
  dataSeed: 2,
});

/** All numbers of an answer in one row, for exact and for approximate comparison. */
export function flat(answer: unknown): number[] {
  if (typeof answer === 'number') return [answer];
  if (ArrayBuffer.isView(answer)) return [...(answer as Float32Array)];
  return typeof answer === 'object' && answer !== null ? Object.values(answer).flatMap(flat) : [];
}

/** Trains in three parts; measures after each. */
export async function allAnswers(backend: Backend, options: FamilyOptions) {
  const images = sparseImages(30);
  const family = backend.createFamily(options);
  const into = networks.map(() => emptyPrediction(6));
  const moments = [];
  for (const steps of [3, 2, 4]) {
    await family.train(images, steps);
    await family.predict({ images, from: 3, to: 30, stream: 0 }, into);
    moments.push(await family.moments({ images, from: 0, to: 5, stream: 1, at: [1, 4] }));
  }
  const weights = await Promise.all(networks.map((_, i) => family.weights(i)));
  const answers = { weights, loss: await family.loss(), into, moments, steps: family.stepsDone };
  family.dispose();
  return answers;
}
