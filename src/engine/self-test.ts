import type { Images } from '../core/images.ts';
import { classes, inputs, type Network, type Optimiser } from '../core/network.ts';
import { pcg4d } from '../core/random.ts';
import { referenceTraining, startLayers } from '../core/reference-training.ts';
import type { Backend } from './types.ts';
import { notHere } from './words.ts';

const networks: Network[] = [
  { units: [12, 9], rates: [0.5, 0.3], noise: 'classic', seed: 7 },
  { units: [12, 9], rates: [0.4, 0.6], noise: 'gaussian', seed: 8 },
];
const optimiser: Optimiser = { kind: 'momentum', learningRate: 0.05 };
const batch = 8;
const steps = 3;

/** Largest error of a weight after three steps, as a share of the largest change of a weight, that passes. */
export const selfTestTolerance = 1e-3;

/** Images of the same sparsity as MNIST, made from nothing but the hash. */
function testImages(count: number): Images {
  const pixels = new Uint8Array(count * inputs);
  const words = new Uint32Array(4);
  for (let i = 0; i < pixels.length; i++) {
    pcg4d(i, 0, 0, 0, words);
    pixels[i] = words[0] % 5 === 0 ? words[1] & 255 : 0;
  }
  return { count, pixels, labels: Uint8Array.from({ length: count }, (_, i) => i % classes) };
}

/**
 * Trains two tiny networks for three steps and compares every weight with the float64 reference: products, masks,
 * gradients and the optimiser in one. Catches half-float textures and faulty drivers.
 * @returns the largest error relative to the largest change.
 * @throws Error in plain words if it is beyond `selfTestTolerance`.
 */
export async function selfTest(backend: Backend): Promise<number> {
  const images = testImages(32);
  const family = backend.createFamily({ networks, optimiser, batch, dataSeed: 3 });
  try {
    await family.train(images, steps);
    let worst = 0;
    for (const [index, network] of networks.entries()) {
      const start = startLayers(network);
      const { layers } = referenceTraining(network, optimiser, batch, 3, images, steps);
      (await family.weights(index)).forEach(({ values }, l) => {
        let error = 0;
        let change = 0;
        layers[l].values.forEach((expected, i) => {
          const difference = Math.abs(values[i] - expected);
          error = Number.isNaN(difference) ? Number.POSITIVE_INFINITY : Math.max(error, difference);
          change = Math.max(change, Math.abs(expected - start[l].values[i]));
        });
        worst = Math.max(worst, error / change);
      });
    }
    if (!(worst < selfTestTolerance)) throw new Error(notHere.inexact(worst.toPrecision(2)));
    return worst;
  } finally {
    family.dispose();
  }
}
