import { initialWeights, layerSizesOf } from './initial-weights.ts';
import type { Layer64 } from './layer.ts';
import { noiseRows, predictionMaskKey, trainingMaskKey } from './mask.ts';
import type { Network, Optimiser } from './network.ts';
import { optimiserStep, startTraining, type Training } from './optimiser.ts';
import { drawIndex, purposes, streamKey } from './random.ts';
import { forward, gradients, scaledLogits } from './reference.ts';
import { logSoftmax } from './softmax.ts';

interface LabelledImages {
  readonly count: number;
  /** [image, input], 0 to 255. */
  readonly pixels: ArrayLike<number>;
  readonly labels: ArrayLike<number>;
}

function imageRow({ pixels, labels }: LabelledImages, image: number): Float64Array {
  const size = pixels.length / labels.length;
  return Float64Array.from({ length: size }, (_, i) => pixels[image * size + i] / 255);
}

/** A network's weights before training, as layers in float64. */
export const startLayers = (network: Network): Layer64[] => {
  const sizes = layerSizesOf(network);
  return initialWeights(network).map((values, l) => ({
    inputs: sizes[l][0],
    outputs: sizes[l][1],
    values: Float64Array.from(values),
  }));
};

/** Key of the order of the data: of minibatches shared by a family, or of the minibatches of one of its networks. */
export const orderKey = (data: number | { readonly network: Network; readonly index: number }): number =>
  typeof data === 'number'
    ? streamKey(data, purposes.order)
    : streamKey(data.network.seed, purposes.order, 0, data.index);

/** Examples that training draws from, with their labels. */
export interface Examples {
  readonly count: number;
  readonly row: (index: number) => ArrayLike<number>;
  readonly labels: ArrayLike<number>;
}

/**
 * One step of training one network in float64, with the minibatch and masks that every engine has at that step.
 *
 * @param order key of the order of the data
 */
export function referenceStep(
  network: Network,
  training: Training,
  optimiser: Optimiser,
  batch: number,
  order: number,
  { count, row, labels }: Examples,
): { readonly training: Training; readonly loss: number } {
  const { steps: step } = training;
  const drawn = Array.from({ length: batch }, (_, slot) => drawIndex(order, step, slot, count));
  const noise = network.units.map((_, l) => noiseRows(network, l, trainingMaskKey(network.seed, l), step, 0, batch));
  const { loss, layers } = gradients(
    training.layers,
    drawn.map(row),
    drawn.map((index) => labels[index]),
    noise,
  );
  return { training: optimiserStep(training, layers, optimiser), loss };
}

/**
 * Trains one network in float64 with the same initial weights, minibatches and masks as every engine. `data` is the
 * seed of shared minibatches, or the network and its place in a family with training subsets of their own. Slow: for
 * tests and the engines' self-test.
 */
export function referenceTraining(
  network: Network,
  optimiser: Optimiser,
  batch: number,
  data: Parameters<typeof orderKey>[0],
  images: LabelledImages,
  steps: number,
): { readonly layers: readonly Layer64[]; readonly losses: readonly number[] } {
  let training = startTraining(startLayers(network));
  const order = orderKey(data);
  const examples = { count: images.count, row: (image: number) => imageRow(images, image), labels: images.labels };
  const losses: number[] = [];
  for (let step = 0; step < steps; step++) {
    const after = referenceStep(network, training, optimiser, batch, order, examples);
    losses.push(after.loss);
    training = after.training;
  }
  return { layers: training.layers, losses };
}

/** Log-probabilities of image `image`: scaled [class] and under each of `samples` masks [sample][class]. */
export function referencePrediction(
  network: Network,
  layers: readonly Layer64[],
  images: LabelledImages,
  image: number,
  samples: number,
  stream: number,
): { readonly scaled: Float64Array; readonly sampled: readonly Float64Array[] } {
  const row = [imageRow(images, image)];
  const sampled = Array.from({ length: samples }, (_, sample) => {
    const noise = network.units.map((_, l) =>
      noiseRows(network, l, predictionMaskKey(network.seed, l, stream), sample, image, 1),
    );
    return logSoftmax(forward(layers, row, noise).logits[0]);
  });
  return { scaled: logSoftmax(scaledLogits(layers, row, network.rates, network.noise)[0]), sampled };
}
