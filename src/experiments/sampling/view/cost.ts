import { maskWork, trainingSeconds } from '../../../contract/cost.ts';
import { sizesOf } from '../../../contract/parameters.ts';
import type { Speed } from '../../../engine/types.ts';
import { budgets, type SamplingParams, trainImagesMeasured } from '../spec.ts';

/** Pictures during training take this much on top of it. */
const pictures = 1.2;

/**
 * Seconds that a run takes at a measured speed: networks' training steps and predictions of an image under a mask,
 * scaled from the size at which they were timed. The first layer is computed once an image however many masks are drawn.
 */
export function seconds(params: SamplingParams, speed: Speed): number {
  const { steps, test } = sizesOf(params, budgets);
  const networks = params.rates.length * params.seeds.length;
  // A network without dropout draws one mask.
  const noisy = params.layers.length === 0 ? 0 : params.rates.filter((rate) => rate > 0).length * params.seeds.length;
  const images = test + trainImagesMeasured;
  const training = trainingSeconds(params.networkShape, params.batchSize, networks * steps, speed);
  const prediction = noisy * images * params.samples * speed.maskUs * maskWork(params.networkShape, speed);
  return pictures * training + prediction / 1e6;
}
