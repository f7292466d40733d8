/** Networks as prediction with scaled weights needs them, and as they are kept. */
import { activeShares, firstLayerOf, type ScaledNetwork } from '../core/compress-evaluate.ts';
import { firstOf, type Images } from '../core/images.ts';
import { noiseMean } from '../core/network.ts';
import { emptyPrediction } from '../core/prediction.ts';
import { quantise, type TrainedNetwork } from '../core/trained.ts';
import type { Family } from '../engine/types.ts';
import type { Kit } from './kit.ts';

/** Images that tell how often a unit is above 0. */
const activityImages = 1000;

/** How a network with scaled weights predicts images: the share that is right, and the cross-entropy in nats. */
export interface ScaledOutcome {
  readonly accuracy: number;
  readonly crossEntropy: number;
}

/** Of each network of a family. */
export async function predictScaled<R>(
  kit: Pick<Kit<R>, 'measure'>,
  family: Family,
  images: Images,
): Promise<ScaledOutcome[]> {
  const into = family.networks.map(() => emptyPrediction(0));
  await kit.measure([0, images.count], family.imagesAtOnce, (from, to) =>
    family.predict({ images, from, to, stream: 0 }, into),
  );
  return into.map(({ images: count, scaled: { correct, crossEntropy } }) => ({
    accuracy: correct / count,
    crossEntropy: crossEntropy / count,
  }));
}

/** One network of a family. */
export async function scaledNetwork(family: Family, index: number): Promise<ScaledNetwork> {
  const { noise, rates } = family.networks[index];
  return { layers: await family.weights(index), means: rates.map((rate) => noiseMean(noise, rate)) };
}

/** All of them in the form in which they are kept; their units are looked at on the first images. */
export async function keptNetworks(
  kit: Pick<Kit<never>, 'paced'>,
  family: Family,
  images: Images,
): Promise<TrainedNetwork[]> {
  const kept: TrainedNetwork[] = [];
  for (const [index, network] of family.networks.entries()) {
    const whole = await scaledNetwork(family, index);
    const first = await kit.paced(firstLayerOf(whole, firstOf(images, activityImages)));
    const active = await kit.paced(activeShares(whole, first));
    kept.push({ network, step: family.stepsDone, layers: whole.layers.map(quantise), active });
  }
  return kept;
}
