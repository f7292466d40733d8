import { checkpointCount } from '../../contract/checkpoints.ts';
import { standardWeights, trainingSeconds, weightsOf } from '../../contract/cost.ts';
import type { Speed } from '../../engine/types.ts';
import { budgetSettings, laterUnits, type MstdParams } from './spec.ts';

/** What is measured on the way: images, and masks for each. */
export const preview = { images: 200, samples: 10 } as const;
/** Share of training time that pictures during training may take on top of it. */
const pictures = 0.2;

export interface Cost {
  /** Seconds of one training step of all networks of a seed. */
  readonly step: number;
  /** Seconds of one mask of one image in all networks of a seed that are measured under masks. */
  readonly mask: number;
}

/** What all widths together cost at a measured speed, scaled from the network at which that was timed. */
export function costOf(params: Pick<MstdParams, 'units' | 'control' | 'batchSize'>, speed: Speed): Cost {
  const networks = params.units.map((h) => [h, ...laterUnits]);
  const twice = params.control === 'yes' ? 2 : 1;
  const sum = (values: readonly number[]) => twice * values.reduce((total, value) => total + value, 0);
  return {
    step: sum(networks.map((units) => trainingSeconds(units, params.batchSize, 1, speed))),
    mask: (sum(networks.map((units) => weightsOf(units).deep / standardWeights.deep)) * speed.maskUs) / 1e6,
  };
}

/** Seconds that a run takes at a measured speed. */
export function secondsAt(params: MstdParams, speed: Speed): number {
  const budget = budgetSettings[params.budget];
  const { step, mask } = costOf(params, speed);
  const training = params.seeds.length * (params.steps || budget.steps) * step;
  const masks =
    params.seeds.length * (params.testImages || budget.testImages) * params.samples +
    checkpointCount * preview.images * preview.samples;
  return (1 + pictures) * training + masks * mask;
}
