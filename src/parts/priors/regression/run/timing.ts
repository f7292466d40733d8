import type { Timing } from '../../../../contract/run.ts';
import { Timer } from '../../../../run-kit/timing.ts';
import type { RegressionParams } from '../spec.ts';
import { SeedNetworks } from './networks.ts';

export const timing: Timing<RegressionParams> = async (params, context) => {
  const { points, rate, rates, steps, units, more, seeds } = params;
  const time = new Timer(context);
  const key = [points.length, rate, rates, units, more];
  const networks = new SeedNetworks(params, 1);
  const step = await time.of(['curves', key], () => networks.train(1));
  const outcome = await time.of(['bands', key], () => networks.outcome());
  return seeds.length * (steps * step + outcome);
};
