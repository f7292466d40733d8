import type { Timing } from '../../../../contract/run.ts';
import { weightShapes } from '../../../../core/model.ts';
import { sparse } from '../../../../core/unit-activity.ts';
import { firstOf } from '../../../../run-kit/images.ts';
import { finished, Timer } from '../../../../run-kit/timing.ts';
import { autoencoder, type FeaturesParams, marksTo, most, sizesOf } from '../spec.ts';
import { meanCorrelation, outputsOn } from './measures.ts';
import { startOf } from './start.ts';

/** Images that are measured at once, of which the pairs of units are all looked at. */
const few = 64;
/** The first seed is shown on its way, which may take a third of the time. */
const shown = 1.35;

export const timing: Timing<FeaturesParams> = async (params, context) => {
  const { units, batchSize, seeds } = params;
  const side = Number(params.side);
  const { steps, test } = sizesOf(params);
  const models = (params.rate > 0 ? [0, params.rate] : [0]).map((rate) => autoencoder(side, units, rate));
  const time = new Timer(context);
  const errors = {
    name: 'squared errors',
    work: (found: readonly { readonly scaled: { readonly probabilities: Float32Array } }[]) =>
      found.map(({ scaled }) => scaled.probabilities.reduce((sum, p) => sum + p * p, 0)),
  };
  const ink = sparse(firstOf(await time.imagesFor(models[0]), few));
  const [encoder] = startOf([models[0]], 1).initial?.[0] ?? [];
  const known = finished(outputsOn(encoder, ink));
  const key = weightShapes(models[0]);
  const waking = (await time.of(['outputs', key], () => finished(outputsOn(encoder, ink)))) / few;
  const pairing = (await time.of(['pairs', key], () => finished(meanCorrelation(known, units)))) / few;
  const looking = (await time.look(models, [], errors)) + models.length * (waking + pairing);
  const training = (await time.step(models, batchSize)) * steps;
  const stops = marksTo(steps).length;
  const gallery = stops * models.length * most.digits * waking;
  return training * (seeds.length - 1 + shown) + gallery + seeds.length * stops * test * looking;
};
