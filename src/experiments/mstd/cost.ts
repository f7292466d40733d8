import type { Speed } from '../../engine/types.ts';
import { checkpointCount } from '../checkpoints.ts';
import { budgetSettings, laterUnits, type MstdParams } from './spec.ts';

/** What is measured on the way: images, and masks for each. */
export const preview = { images: 200, samples: 10 } as const;
/** Share of training time that pictures during training may take on top of it. */
const pictures = 0.2;

/** Products of a weight and an activation for one image, in the first layer and behind it. */
function weightsOf(units: readonly number[]): { first: number; deep: number } {
  const sizes = [784, ...units, 10];
  const [first, ...rest] = sizes.slice(1).map((outputs, l) => outputs * sizes[l]);
  return { first, deep: rest.reduce((sum, weights) => sum + weights, 0) };
}

const standard = weightsOf([100, 100, 100]);

/** Arithmetic of a training step; the first layer counts for less, since most pixels are 0. */
const stepOf = ({ first, deep }: { first: number; deep: number }): number => 0.4 * first + deep;

export interface Work {
  /** Training steps of all networks of one seed, in steps of a network 784-100-100-100-10 on 64 images. */
  readonly step: number;
  /** Masks of all networks of one seed for one image and one mask each, in masks of that network. */
  readonly mask: number;
}

/** What one training step, and one mask of one image, cost for all widths together. */
export function workOf({ units, control, batchSize }: Pick<MstdParams, 'units' | 'control' | 'batchSize'>): Work {
  const each = units.map((h) => weightsOf([h, ...laterUnits]));
  const twice = control === 'yes' ? 2 : 1;
  const sum = (of: (weights: { first: number; deep: number }) => number) =>
    twice * each.reduce((total, weights) => total + of(weights), 0);
  return {
    step: (sum(stepOf) / stepOf(standard)) * (batchSize / 64),
    mask: sum(({ deep }) => deep) / standard.deep,
  };
}

/** Seconds that a run takes at a measured speed, scaled from the network at which that was timed. */
export function secondsAt(params: MstdParams, speed: Speed): number {
  const budget = budgetSettings[params.budget];
  const { step, mask } = workOf(params);
  const training = params.seeds.length * (params.steps || budget.steps) * step * speed.stepMs;
  const masks =
    params.seeds.length * (params.testImages || budget.testImages) * params.samples +
    checkpointCount * preview.images * preview.samples;
  return ((1 + pictures) * training) / 1000 + (masks * mask * speed.maskUs) / 1e6;
}
