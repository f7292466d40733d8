import { checkpointCount } from '../../contract/checkpoints.ts';
import type { Speed } from '../../engine/types.ts';
import { scratchUnits } from './outcomes.ts';
import { budgetSettings, type CompressionParams, laterUnits } from './spec.ts';

/** What is measured on the way: validation and test images, and k-means restarts. */
export const preview = { images: 400, restarts: 1 } as const;
/** Share of training time that pictures during training may take on top of it. */
export const picturesShare = 0.2;
/** How much slower plain JavaScript must be taken to be where training is slow: a step of a slow device. */
const typical: Speed = { stepMs: 0.5, maskUs: 1.2 };

/** Arithmetic of a training step; the first layer counts for less, since most pixels are 0. */
const stepOf = (units: readonly number[]): number => {
  const sizes = [784, ...units, 10];
  return sizes.slice(1).reduce((sum, outputs, l) => sum + (l === 0 ? 0.4 : 1) * sizes[l] * outputs, 0);
};

/** Training steps of a network, in steps of the one that speed is measured on. */
const stepsOf = (first: number, batch: number): number =>
  (stepOf([first, ...laterUnits]) / stepOf([100, 100, 100])) * (batch / 64);

type Sized = Pick<CompressionParams, 'units' | 'C' | 'rates' | 'batchSize' | 'scratch'>;

/** One training step of all whole networks of a seed, and of all trained from scratch, in steps of that network. */
export function trainingWork(params: Sized): { readonly whole: number; readonly scratch: number } {
  const { units, C, rates, batchSize, scratch } = params;
  const small = C.reduce((sum, count) => sum + stepsOf(scratchUnits(params, count), batchSize), 0);
  return {
    whole: rates.length * stepsOf(units, batchSize),
    scratch: scratch === 'on' ? rates.length * small : 0,
  };
}

/** Milliseconds of compressing one network to every C, on one core of a device of typical speed. */
export function analysisMs({ units, C }: Pick<Sized, 'units' | 'C'>, images: number, restarts: number): number {
  const each = C.map((count) => {
    const left = Math.min(count, units);
    const evaluation = images * (0.016 + 0.00008 * left + 0.00006 * units);
    return evaluation + restarts * 0.00028 * units * left ** 0.5;
  });
  return each.reduce((sum, ms) => sum + ms, images * 0.00015 * units);
}

/** Seconds that a run takes at a measured speed. */
export function secondsAt(params: CompressionParams, speed: Speed): number {
  const budget = budgetSettings[params.budget];
  const { whole, scratch } = trainingWork(params);
  const steps = params.steps || budget.steps;
  const training = params.seeds.length * steps * (whole + scratch) * speed.stepMs;
  const images = (params.testImages || budget.testImages) + 2000;
  const slower = Math.max(1, speed.stepMs / typical.stepMs);
  const analysis =
    params.seeds.length * params.rates.length * analysisMs(params, images, params.restarts) +
    checkpointCount * params.rates.length * analysisMs(params, 2 * preview.images, preview.restarts);
  return ((1 + picturesShare) * training + slower * analysis) / 1000;
}
