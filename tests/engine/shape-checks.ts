/** Checks of models with another input than MNIST's against the float64 reference. */
import type { Images } from '../../src/core/images.ts';
import { type Model, perceptron } from '../../src/core/model.ts';
import { type Network, networkOf } from '../../src/core/network.ts';
import { emptyPrediction } from '../../src/core/prediction.ts';
import { referencePrediction, referenceTraining, startLayers } from '../../src/core/reference-training.ts';
import type { Backend, FamilyOptions } from '../../src/engine/types.ts';
import { sparseImages } from './checks.ts';

/** The upper left corner of images of 28 × 28 pixels. */
export function corners(count: number, side: number): Images {
  const { pixels, labels } = sparseImages(count);
  const small = Uint8Array.from({ length: count * side * side }, (_, i) => {
    const [image, y, x] = [Math.floor(i / side ** 2), Math.floor(i / side) % side, i % side];
    return pixels[image * 784 + y * 28 + x];
  });
  return { count, pixels: small, labels };
}

export const modelFor = (side: number, patch: Partial<Model> = {}): Model => ({
  ...perceptron({ input: [side, side, 1], classes: 10, units: [13, 9], rates: [0.5, 0.2], noise: 'classic' }),
  ...patch,
});

const optimiser = { kind: 'momentum', learningRate: 0.02 } as const;
export const optionsFor = (networks: readonly Network[]): FamilyOptions => ({
  networks,
  optimiser,
  batch: 6,
  dataSeed: 9,
});

const largest = (values: ArrayLike<number>, of: (value: number, i: number) => number): number =>
  Array.from(values).reduce((most, value, i) => Math.max(most, Math.abs(of(value, i))), 0);

/** Errors of weights, relative to the largest change of a layer's, and of cross-entropies in nats. */
export async function shapeErrors(backend: Backend, side: number): Promise<Record<string, number>> {
  const images = corners(40, side);
  const networks = [networkOf(modelFor(side), 1), networkOf(modelFor(side), 2)];
  const family = backend.createFamily(optionsFor(networks));
  await family.train(images, 3);
  const into = networks.map(() => emptyPrediction(4));
  await family.predict({ images, from: 3, to: 4, stream: 1 }, into);
  const errors: Record<string, number> = {};
  for (const [index, network] of networks.entries()) {
    const start = startLayers(network);
    const { layers } = referenceTraining(network, optimiser, 6, 9, images, 3);
    (await family.weights(index)).forEach(({ inputs, outputs, values }, l) => {
      const expected = layers[l];
      const same = inputs === expected.inputs && outputs === expected.outputs;
      const off = largest(values, (value, i) => value - expected.values[i]);
      const moved = largest(start[l].values, (value, i) => value - expected.values[i]);
      errors[`network ${index} layer ${l}`] = same ? off / moved : Number.POSITIVE_INFINITY;
    });
    const { scaled, sampled } = referencePrediction(network, layers, images, 3, 4, 1);
    const label = images.labels[3];
    const single = -sampled.reduce((sum, row) => sum + row[label] / 4, 0);
    errors[`network ${index} scaled`] = Math.abs(into[index].scaled.crossEntropy + scaled[label]);
    errors[`network ${index} single`] = Math.abs(into[index].single.crossEntropy - single);
  }
  family.dispose();
  return errors;
}
