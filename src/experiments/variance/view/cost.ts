import { trainingSeconds } from '../../../contract/cost.ts';
import { sizesOf } from '../../../contract/parameters.ts';
import type { Speed } from '../../../engine/types.ts';
import { budgets, hiddenUnits, type VarianceParams } from '../spec.ts';

/** Pictures during training take this much on top of it. */
const pictures = 1.2;
/** What a training step takes where networks have minibatches of their own, over a shared one. */
const ownMinibatches = 1.2;

/** Seconds that a run takes at a measured speed; networks without dropout are not measured under masks. */
export function seconds(params: VarianceParams, speed: Speed): number {
  const { steps, test } = sizesOf(params, budgets);
  const noisy = params.kinds.length * params.rates.filter((rate) => rate > 0).length;
  const training = ownMinibatches * trainingSeconds(hiddenUnits, params.batchSize, (1 + noisy) * steps, speed);
  const prediction = (noisy * test * Math.max(...params.samples) * speed.maskUs) / 1e6;
  return params.seeds.length * params.models * (pictures * training + prediction);
}
