import { trainingSeconds } from '../../contract/cost.ts';
import type { Speed } from '../../engine/types.ts';
import { budgetSettings, hiddenUnits, type VarianceParams } from './spec.ts';
import { armsOf } from './subsets.ts';

/** What is measured on the way: images, and masks for each (or the next number of masks asked for). */
export const preview = { images: 100, samples: 10 } as const;
/** Share of training time that pictures during training may take on top of it. */
const pictures = 0.2;
/** What a training step takes where networks have minibatches of their own, over a shared one. */
export const ownMinibatches = 1.2;

export interface Cost {
  /** Seconds of one training step of all networks of a seed. */
  readonly step: number;
  /** Seconds of one mask of one image in all networks of a seed that are measured under masks. */
  readonly mask: number;
}

/** What all networks of a seed together cost at a measured speed. */
export function costOf(params: Pick<VarianceParams, 'rates' | 'kinds' | 'models' | 'batchSize'>, speed: Speed): Cost {
  const arms = armsOf(params).length;
  const step = ownMinibatches * trainingSeconds(hiddenUnits, params.batchSize, 1, speed);
  return { step: arms * params.models * step, mask: ((arms - 1) * params.models * speed.maskUs) / 1e6 };
}

/** Seconds that a run takes at a measured speed. */
export function secondsAt(params: VarianceParams, speed: Speed): number {
  const budget = budgetSettings[params.budget];
  const { step, mask } = costOf(params, speed);
  const training = (params.steps || budget.steps) * step;
  const masks = (params.testImages || budget.testImages) * Math.max(...params.samples);
  return params.seeds.length * ((1 + pictures) * training + masks * mask);
}
