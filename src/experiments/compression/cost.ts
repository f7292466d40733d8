/** What compression costs: on the way of a run, and before it is begun. */
import { checkpointCount } from '../../contract/checkpoints.ts';
import { trainingSeconds } from '../../contract/cost.ts';
import { sizesOf } from '../../contract/parameters.ts';
import type { Speed } from '../../engine/types.ts';
import { budgets, type CompressionParams, shapeOf } from './spec.ts';

/** What is measured on the way: validation and test images, and k-means restarts. */
export const preview = { images: 400, restarts: 1 } as const;
/** Share of training time that previews during training may take on top of it. */
export const previewShare = 0.2;
/** How much slower plain JavaScript must be taken to be where training is slow: a step of a slow device. */
const typical: Speed = { stepMs: 0.5, maskUs: 1.2 };

/** Milliseconds of one training step of all whole networks of a seed, and of all trained from scratch. */
export function stepMs(params: CompressionParams, speed = typical) {
  const { units, C, rates, batchSize, scratch } = params;
  const step = (first: number) => 1000 * trainingSeconds(shapeOf(first), batchSize, 1, speed);
  const small = C.reduce((sum, count) => sum + step(Math.min(count, units)), 0);
  return { whole: rates.length * step(units), scratch: scratch === 'on' ? rates.length * small : 0 };
}

/** Milliseconds of compressing one network to every C, on one core of a device of typical speed. */
export function analysisMs({ units, C }: CompressionParams, images: number, restarts: number): number {
  const each = C.map((count) => {
    const left = Math.min(count, units);
    const evaluation = images * (0.016 + 0.00008 * left + 0.00006 * units);
    return evaluation + restarts * 0.00028 * units * left ** 0.5;
  });
  return each.reduce((sum, ms) => sum + ms, images * 0.00015 * units);
}

/** Seconds that a run takes at a measured speed. */
export function seconds(params: CompressionParams, speed: Speed): number {
  const { steps, test } = sizesOf(params, budgets);
  const { whole, scratch } = stepMs(params, speed);
  const training = params.seeds.length * steps * (whole + scratch);
  const slower = Math.max(1, speed.stepMs / typical.stepMs);
  const analysis =
    params.seeds.length * params.rates.length * analysisMs(params, test + 2000, params.restarts) +
    checkpointCount * params.rates.length * analysisMs(params, 2 * preview.images, preview.restarts);
  return ((1 + previewShare) * training + slower * analysis) / 1000;
}
