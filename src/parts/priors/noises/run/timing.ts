import { modelWith } from '../../../../contract/compared-noises.ts';
import type { Timing } from '../../../../contract/run.ts';
import { mnist } from '../../../../core/mnist.ts';
import { Timer } from '../../../../run-kit/timing.ts';
import { type NoisesParams, sizesOf } from '../spec.ts';

export const timing: Timing<NoisesParams> = async (params, context) => {
  const { steps, test } = sizesOf(params);
  const of = { input: mnist.shape, classes: mnist.classes, units: params.networkShape };
  const models = params.noises.map((noise) => modelWith(noise, of));
  const time = new Timer(context);
  const step = await time.step(models, params.batchSize);
  return params.seeds.length * (steps * step + test * (await time.look(models)));
};
