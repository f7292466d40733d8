import { type Model, perceptron } from '../../src/core/model.ts';
import { type Network, type NoiseKind, networkOf } from '../../src/core/network.ts';
import { type ModelName, models } from './models.ts';

/** What is trained, the same for every contender: a family of networks 784-units-10, Adam 1e-3, rates 0.1 to 0.9. */
export interface TrainingWork {
  readonly networks: number;
  readonly units: readonly number[];
  readonly batch: number;
}

/** One of the models, once for each rate, with Adam 1e-3. */
export interface ModelWork {
  readonly model: ModelName;
  readonly rates: readonly number[];
  readonly batch: number;
}
export type Work = TrainingWork | ModelWork;

/** Minibatches that contenders without a minibatch reader of their own cycle through, made before the clock starts. */
export const readyBatches = 16;

export const learningRate = 1e-3;

export const rateOf = (network: number): number => (1 + (network % 9)) / 10;

/** The rate of each network of a family. */
export const ratesOf = (work: Work): readonly number[] =>
  'model' in work ? work.rates : Array.from({ length: work.networks }, (_, network) => rateOf(network));

export const perceptronOf = (units: readonly number[], rate: number): Model =>
  perceptron({ input: [784], classes: 10, units, rates: units.map(() => rate), noise: 'classic' });

/** The model of each network. */
export const modelsOf = (work: Work): Model[] =>
  ratesOf(work).map((rate) => ('model' in work ? models[work.model](rate) : perceptronOf(work.units, rate)));

/** The family as this project's engine takes it. */
export const familyOf = (work: Work, noise: NoiseKind = 'classic'): Network[] =>
  'model' in work
    ? modelsOf(work).map((model, network) => networkOf(model, network + 1))
    : ratesOf(work).map((rate, network) => ({
        ...{ units: work.units, rates: work.units.map(() => rate), noise, seed: network + 1 },
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
