/** Checks of given weights and of moments against the float64 reference; each answers with errors. */
import { initialWeights, layerSizes } from '../../src/core/initial-weights.ts';
import { noiseRows, predictionMaskKey } from '../../src/core/mask.ts';
import { emptyMoments, type Moments } from '../../src/core/moments.ts';
import { classes, inputs, type Network } from '../../src/core/network.ts';
import { emptyPrediction } from '../../src/core/prediction.ts';
import { forward, scaledLogits } from '../../src/core/reference.ts';
import { logSoftmax } from '../../src/core/softmax.ts';
import type { Images } from '../../src/data/types.ts';
import type { Backend, FamilyOptions, LayerWeights, MomentsOptions } from '../../src/engine/types.ts';
import { sparseImages } from './checks.ts';

/** Different widths; noise of every kind in all layers, in some, and in none. */
export const mixedNetworks: readonly Network[] = [
  { units: [25, 12, 9], rates: [0.5, 0, 0], noise: 'classic', seed: 1 },
  { units: [40, 12, 9], rates: [0, 0, 0.4], noise: 'inverted', seed: 2 },
  { units: [18, 20, 7], rates: [0, 0.3, 0.2], noise: 'gaussian', seed: 3 },
  { units: [18, 12, 9], rates: [0.2, 0.6, 0.1], noise: 'classic', seed: 4 },
  { units: [33, 10, 6], rates: [0, 0, 0], noise: 'inverted', seed: 5 },
];

/** Weights that no seed gives: others than the networks' own, with biases. */
export const otherWeights = (networks: readonly Network[]): LayerWeights[][] =>
  networks.map(({ units, seed }) =>
    initialWeights({ units, seed: seed + 100 }).map((values, l) => {
      const [from, to] = layerSizes(units)[l];
      for (let o = 0; o < to; o++) values[from * to + o] = 0.1 * (((o + l) % 5) - 1);
      return { inputs: from, outputs: to, values };
    }),
  );

export const mixedFamily: FamilyOptions = {
  networks: mixedNetworks,
  initial: otherWeights(mixedNetworks),
  optimiser: { kind: 'adam', learningRate: 1e-3 },
  batch: 5,
  dataSeed: 1,
};

/** Moments as their definition says: one image, one mask after another, in float64. */
export function referenceMoments(network: Network, layers: readonly LayerWeights[], options: MomentsOptions): Moments {
  const { images, from, to, offset = 0, stream, at } = options;
  const made = emptyMoments(at, to - from);
  const probabilities = (logits: Float64Array) => logSoftmax(logits).map(Math.exp);
  for (let image = from; image < to; image++) {
    const row = [Float64Array.from(images.pixels.subarray(image * inputs, (image + 1) * inputs), (v) => v / 255)];
    const [scaled] = scaledLogits(layers, row, network.rates, network.noise);
    const shares = probabilities(scaled);
    made.scaled.logits.set(scaled, (image - from) * classes);
    made.scaled.probabilities.set(shares, (image - from) * classes);
    const sums = Array.from({ length: 4 }, () => new Float64Array(classes));
    for (let sample = 0, m = 0; m < at.length; m++) {
      for (; sample < at[m]; sample++) {
        const noise = network.units.map((_, l) =>
          noiseRows(network, l, predictionMaskKey(network.seed, l, stream), sample, offset + image, 1),
        );
        const [logits] = forward(layers, row, noise).logits;
        const masked = probabilities(logits);
        for (let c = 0; c < classes; c++) {
          sums[0][c] += logits[c] - scaled[c];
          sums[1][c] += (logits[c] - scaled[c]) ** 2;
          sums[2][c] += masked[c] - shares[c];
          sums[3][c] += (masked[c] - shares[c]) ** 2;
        }
      }
      const place = (m * (to - from) + image - from) * classes;
      made.logits.differences.set(sums[0], place);
      made.logits.squares.set(sums[1], place);
      made.probabilities.differences.set(sums[2], place);
      made.probabilities.squares.set(sums[3], place);
    }
  }
  return made;
}

/** Largest difference of two arrays, relative to the largest entry of the second. */
export function relativeError(got: ArrayLike<number>, expected: ArrayLike<number>): number {
  if (got.length !== expected.length) return Number.POSITIVE_INFINITY;
  let error = 0;
  let largest = 0;
  for (let i = 0; i < expected.length; i++) {
    const difference = Math.abs(got[i] - expected[i]);
    error = Number.isNaN(difference) ? Number.POSITIVE_INFINITY : Math.max(error, difference);
    largest = Math.max(largest, Math.abs(expected[i]));
  }
  return error === 0 ? 0 : error / largest;
}

const arraysOf = ({ scaled, logits, probabilities }: Moments): Record<string, Float32Array> => ({
  scaledLogits: scaled.logits,
  scaledProbabilities: scaled.probabilities,
  logitDifferences: logits.differences,
  logitSquares: logits.squares,
  probabilityDifferences: probabilities.differences,
  probabilitySquares: probabilities.squares,
});

/** Errors of every array of moments of the mixed family, begun with weights that were given. */
export async function momentErrors(backend: Backend): Promise<Record<string, number>> {
  const images = sparseImages(12);
  const options: MomentsOptions = { images, from: 2, to: 7, offset: 30, stream: 3, at: [1, 5, 40, 47] };
  const family = backend.createFamily(mixedFamily);
  const got = await family.moments(options);
  family.dispose();
  const errors: Record<string, number> = {};
  mixedNetworks.forEach((network, index) => {
    const expected = referenceMoments(network, mixedFamily.initial![index], options);
    const arrays = arraysOf(expected);
    for (const [name, values] of Object.entries(arraysOf(got[index]))) {
      const size = options.at.length * 5 * classes;
      const marks = values.length === size ? options.at.length : 1;
      for (let m = 0; m < marks; m++) {
        const part = (all: Float32Array) => all.subarray((m * all.length) / marks, ((m + 1) * all.length) / marks);
        errors[`network ${index} ${name} ${m}`] = relativeError(part(values), part(arrays[name]));
      }
    }
  });
  return errors;
}

/** Rows [n, image, class] of some numbers of masks and a range of images alone. */
export function pickMoments(whole: Moments, at: readonly number[], from: number, to: number): Moments {
  const picked = emptyMoments(at, to - from);
  const rows = (values: Float32Array, m: number) =>
    values.subarray((m * whole.images + from) * classes, (m * whole.images + to) * classes);
  for (const which of ['logits', 'probabilities'] as const) {
    picked.scaled[which].set(rows(whole.scaled[which], 0));
    for (const sum of ['differences', 'squares'] as const) {
      at.forEach((n, m) => {
        picked[which][sum].set(rows(whole[which][sum], whole.at.indexOf(n)), m * (to - from) * classes);
      });
    }
  }
  return picked;
}

/** Largest errors of moments of a part of the images, after some numbers of masks, against those of all. */
export async function partErrors(backend: Backend): Promise<Record<string, number>> {
  const images = sparseImages(9);
  const family = backend.createFamily(mixedFamily);
  const ask = (from: number, to: number, at: readonly number[]) =>
    family.moments({ images, from, to, stream: 0, at, offset: 4 });
  const whole = await ask(0, 9, [2, 3, 41]);
  const errors: Record<string, number> = {};
  for (const [from, to, at] of [
    [0, 9, [41]],
    [0, 4, [2, 3, 41]],
    [4, 9, [3]],
  ] as const) {
    const part = await ask(from, to, at);
    whole.forEach((moments, index) => {
      const expected = arraysOf(pickMoments(moments, at, from, to));
      for (const [name, values] of Object.entries(arraysOf(part[index])))
        errors[`network ${index} ${name} ${from}–${to} after ${at}`] = relativeError(values, expected[name]);
    });
  }
  family.dispose();
  return errors;
}

/** What a family begun from the weights of another one in training makes otherwise, and without masks; 0 is nothing. */
export async function startErrors(backend: Backend): Promise<Record<string, number>> {
  const images: Images = sparseImages(20);
  const networks = mixedNetworks;
  const trained = backend.createFamily({ ...mixedFamily, initial: undefined });
  await trained.train(images, 3);
  const weights = await Promise.all(networks.map((_, index) => trained.weights(index)));
  const begun = backend.createFamily({ ...mixedFamily, initial: weights });
  const errors: Record<string, number> = {};
  for (const [index, layers] of weights.entries()) {
    (await begun.weights(index)).forEach(({ values }, l) => {
      errors[`network ${index} weights ${l}`] = relativeError(values, layers[l].values);
    });
  }
  const predict = async (family: typeof begun, samples: number) => {
    const into = networks.map(() => emptyPrediction(samples));
    await family.predict({ images, from: 0, to: 20, stream: 0 }, into);
    return into;
  };
  const [expected, got, bare] = [await predict(trained, 6), await predict(begun, 6), await predict(begun, 0)];
  expected.forEach(({ scaled, single, geometric, arithmetic }, index) => {
    const numbers = (p: (typeof got)[number]) => [p.scaled.crossEntropy, p.scaled.correct, p.single.crossEntropy];
    errors[`network ${index} outcomes`] = relativeError(numbers(got[index]), [
      scaled.crossEntropy,
      scaled.correct,
      single.crossEntropy,
    ]);
    errors[`network ${index} geometric`] = relativeError(got[index].geometric.crossEntropy, geometric.crossEntropy);
    errors[`network ${index} arithmetic`] = relativeError(got[index].arithmetic.crossEntropy, arithmetic.crossEntropy);
    errors[`network ${index} without masks`] = relativeError(
      [bare[index].images, ...numbers(bare[index]), bare[index].single.correct],
      [20, scaled.crossEntropy, scaled.correct, 0, 0],
    );
  });
  trained.dispose();
  begun.dispose();
  return errors;
}
