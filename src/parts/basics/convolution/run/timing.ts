import type { Timing } from '../../../../contract/run.ts';
import { mnist } from '../../../../core/mnist.ts';
import { coloured } from '../../../../run-kit/teachers.ts';
import { Timer } from '../../../../run-kit/timing.ts';
import { type ConvolutionParams, placesOf, pointsOf, ratesOf, seenImages, sizesOf } from '../spec.ts';
import { modelOf } from './model.ts';

export const timing: Timing<ConvolutionParams> = async (params, context) => {
  const { set, noise, batchSize, seeds } = params;
  const { steps, test, curve } = sizesOf(params);
  const time = new Timer(context);
  const images = test + seenImages + pointsOf(steps).length * curve;
  let all = 0;
  for (const [w, place] of placesOf(params).entries()) {
    const rates = ratesOf(params).filter((rate) => w === 0 || rate > 0);
    if (rates.length === 0) continue;
    const facts = set === 'cifar-10' ? coloured : mnist;
    const models = rates.map((rate) => modelOf({ set, place, rate, noise }, facts));
    all += steps * (await time.step(models, batchSize)) + images * (await time.look(models));
  }
  return seeds.length * all;
};
