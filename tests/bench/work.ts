import type { Network, NoiseKind } from '../../src/core/network.ts';

/** What is trained, the same for every contender: a family of networks 784-units-10, Adam 1e-3, rates 0.1 to 0.9. */
export interface TrainingWork {
  readonly networks: number;
  readonly units: readonly number[];
  readonly batch: number;
}

/** Minibatches that contenders without a minibatch reader of their own cycle through, made before the clock starts. */
export const readyBatches = 16;

export const learningRate = 1e-3;

export const rateOf = (network: number): number => (1 + (network % 9)) / 10;

/** The family as this project's engine takes it. */
export const familyOf = ({ networks, units }: TrainingWork, noise: NoiseKind = 'classic'): Network[] =>
  Array.from({ length: networks }, (_, network) => ({
    units,
    rates: units.map(() => rateOf(network)),
    noise,
    seed: network + 1,
  }));

/** Multiplications and additions of one training step of one network, zeros and all. */
export function denseFlops({ units, batch }: TrainingWork): number {
  const sizes = [784, ...units, 10];
  const weights = units.reduce((sum, _, l) => sum + sizes[l] * sizes[l + 1], sizes[units.length] * 10);
  const forward = 2 * weights * batch;
  const weightGradients = forward;
  const inputGradients = 2 * (weights - 784 * units[0]) * batch;
  return forward + weightGradients + inputGradients;
}
