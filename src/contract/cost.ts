/** What training and prediction cost at a measured speed, for perceptrons on MNIST by the units of their hidden layers. */
import {
  maskWork as maskWorkOf,
  productsOf,
  type Speed,
  trainingSeconds as secondsOf,
  standard,
} from '../core/cost.ts';
import { modelOf } from '../core/network.ts';

const modelWith = (units: readonly number[]) => modelOf({ units, rates: [], noise: 'classic' });

/** Products of a weight and an activation in the first layer and in the rest, for one image and one mask. */
export const weightsOf = (units: readonly number[]) => productsOf(modelWith(units));

export const standardWeights = productsOf(standard.model);

/** Seconds that `steps` training steps of one network take at a measured speed. */
export const trainingSeconds = (units: readonly number[], batch: number, steps: number, speed: Speed): number =>
  secondsOf({ model: modelWith(units), batch }, steps, speed);

/** What a mask of an image costs, in masks of the network on which the speed was measured. */
export const maskWork = (units: readonly number[], speed: Speed): number => maskWorkOf(modelWith(units), speed);

/** What networks side by side cost at a measured speed, in seconds: a training step, and a mask of one image. */
export const costOf = (networks: readonly (readonly number[])[], batch: number, speed: Speed) => {
  const sum = (of: (units: readonly number[]) => number) => networks.reduce((total, units) => total + of(units), 0);
  return {
    step: sum((units) => trainingSeconds(units, batch, 1, speed)),
    mask: (sum((units) => maskWork(units, speed)) * speed.maskUs) / 1e6,
  };
};
