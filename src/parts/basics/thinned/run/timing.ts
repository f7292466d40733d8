import type { Timing } from '../../../../contract/run.ts';
import { drawPoints } from '../../../../core/point-sets.ts';
import { settlingErrors } from '../../../../core/settling.ts';
import { Timer } from '../../../../run-kit/timing.ts';
import { drawMarks, settlingPoints, stepsOf, type ThinnedParams, testPoints } from '../spec.ts';
import { measured, previewMs, SmallNetworks } from './networks.ts';

export const timing: Timing<ThinnedParams> = async (params, context) => {
  const { data, rates, units, points, seeds, batchSize } = params;
  const time = new Timer(context);
  const networks = new SmallNetworks(params, 1, drawPoints(data, points, 1, 'train'));
  const test = drawPoints(data, testPoints, 1, 'test');
  const step = await time.of(['thinned', rates.length, units, batchSize], () => networks.step());
  const measuring = await time.of(['masks', units], () => measured(networks.layers(0), rates[0], test));
  const settling = await time.of(['settling', units[0]], () =>
    settlingErrors(0.5, units[0], settlingPoints, 1, drawMarks),
  );
  // Pictures on the way are measured too.
  const training = stepsOf(params) * step * (1 + (1000 * rates.length * measuring) / previewMs);
  return seeds.length * (training + rates.length * (measuring + settling));
};
