import { checkpointCount } from '../../contract/checkpoints.ts';
import { standardWeights, trainingSeconds, weightsOf } from '../../contract/cost.ts';
import { sizesOf } from '../../contract/parameters.ts';
import type { Speed } from '../../engine/types.ts';
import { budgets, laterUnits, type MstdParams } from './spec.ts';

/** What is measured on the way: images, and masks for each. */
export const preview = { images: 200, samples: 10 } as const;
/** Share of training time that pictures during training may take on top of it. */
const pictures = 0.2;

/** What all widths together cost at a measured speed, scaled from the network at which that was timed. */
export function costOf(params: Pick<MstdParams, 'units' | 'control' | 'batchSize'>, speed: Speed) {
  const networks = params.units.map((h) => [h, ...laterUnits]);
  const twice = params.control === 'yes' ? 2 : 1;
  const sum = (values: readonly number[]) => twice * values.reduce((total, value) => total + value, 0);
  return {
    /** Seconds of one training step of all networks of a seed. */
    step: sum(networks.map((units) => trainingSeconds(units, params.batchSize, 1, speed))),
    /** Seconds of one mask of one image in all networks of a seed that are measured under masks. */
    mask: (sum(networks.map((units) => weightsOf(units).deep / standardWeights.deep)) * speed.maskUs) / 1e6,
  };
}

/** Seconds that a run takes at a measured speed. */
export function seconds(params: MstdParams, speed: Speed): number {
  const { steps, test } = sizesOf(params, budgets);
  const { step, mask } = costOf(params, speed);
  const training = params.seeds.length * steps * step;
  const masks = params.seeds.length * test * params.samples + checkpointCount * preview.images * preview.samples;
  return (1 + pictures) * training + masks * mask;
}
