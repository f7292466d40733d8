import type { Timing } from '../../../../contract/run.ts';
import { mnist } from '../../../../core/mnist.ts';
import { masksOf } from '../../../../run-kit/outcomes.ts';
import { teacherModel } from '../../../../run-kit/teachers.ts';
import { Timer } from '../../../../run-kit/timing.ts';
import { type EnsembleParams, sizesOf } from '../spec.ts';

export const timing: Timing<EnsembleParams> = async (params, context) => {
  const { members, batchSize, seeds } = params;
  const { steps, test } = sizesOf(params);
  const time = new Timer(context);
  const modelAt = (rate: number) => teacherModel({ ...params, rate, teacher: 'mlp', maskPlace: 'after-pool' }, mnist);
  const model = modelAt(params.rate);
  const plain = Array.from({ length: members }, () => modelAt(0));
  const at = plain.map((_, i) => i + 1);
  const apart = await time.step(plain, batchSize, { apart: true });
  const training = (await time.step([model], batchSize)) + 2 * apart;
  const masks = await time.look([model], at, { name: 'masks', work: ([one]) => masksOf(one) });
  return seeds.length * (steps * training + test * (masks + 2 * (await time.look(plain))));
};
