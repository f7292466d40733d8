import type { Speed } from '../../engine/types.ts';
import { standardWeights, trainingSeconds, weightsOf } from '../cost.ts';
import type { Run } from '../types.ts';
import { budgetSettings, type SamplingParams } from './spec.ts';

/** Training images that each run measures besides its test images. */
const trainImagesMeasured = 2000;
/** Pictures during training take this much on top of it. */
const pictures = 1.2;

/**
 * Seconds that a run takes at a measured speed: networks' training steps and predictions of an image under a mask,
 * scaled from the size at which they were timed. The first layer is computed once an image however many masks are drawn.
 */
export function secondsAt(params: SamplingParams, speed: Speed): number {
  const budget = budgetSettings[params.budget];
  const weights = weightsOf(params.networkShape);
  const networks = params.rates.length * params.seeds.length;
  // A network without dropout draws one mask.
  const noisy = params.layers.length === 0 ? 0 : params.rates.filter((rate) => rate > 0).length * params.seeds.length;
  const steps = params.steps || budget.steps;
  const images = (params.testImages || budget.testImages) + trainImagesMeasured;
  const training = trainingSeconds(params.networkShape, params.batchSize, networks * steps, speed);
  const prediction = noisy * images * params.samples * speed.maskUs * (weights.deep / standardWeights.deep);
  return pictures * training + prediction / 1e6;
}

/**
 * Seconds that a run is expected to take: from this device's measured speed, or else from a run whose seconds are known
 * (how a step compares with a mask is then taken from the engine on WASM); null where neither says anything.
 */
export function predictSeconds(
  params: SamplingParams,
  speed: Speed | null,
  known: Run<SamplingParams> | null,
): number | null {
  if (speed) return secondsAt(params, speed);
  if (!known || known.seconds <= 0) return null;
  const typical: Speed = { stepMs: 0.5, maskUs: 1.2 };
  return (known.seconds * secondsAt(params, typical)) / secondsAt(known.params, typical);
}
