/** Checks of a backend against the float64 reference; each answers with errors, and the tests judge them. */
import { inputs, type Network, type NoiseKind, type OptimiserKind } from '../../src/core/network.ts';
import { emptyPrediction } from '../../src/core/prediction.ts';
import { pcg4d } from '../../src/core/random.ts';
import { referencePrediction, referenceTraining, startLayers } from '../../src/core/reference-training.ts';
import type { Images } from '../../src/data/types.ts';
import type { Backend, Family } from '../../src/engine/types.ts';

/** A weight may be off by this share of the largest change of a weight of its layer; losses by this share. */
export const tolerance = 1e-4;

export function sparseImages(count: number): Images {
  const words = new Uint32Array(4);
  const pixels = Uint8Array.from({ length: count * inputs }, (_, i) => {
    pcg4d(i, 1, 2, 3, words);
    return words[0] % 5 === 0 ? words[1] & 255 : 0;
  });
  return { count, pixels, labels: Uint8Array.from({ length: count }, (_, i) => (i * 7) % 10) };
}

/** Largest error of a weight, relative to the largest change of a weight of that layer by training. */
async function weightError(family: Family, index: number, expected: ReturnType<typeof startLayers>): Promise<number> {
  const start = startLayers(family.networks[index]);
  const got = await family.weights(index);
  const errors = got.map(({ values }, l) => {
    const reference = expected[l].values;
    const largest = (of: (i: number) => number) => reference.reduce((most, _, i) => Math.max(most, Math.abs(of(i))), 0);
    return largest((i) => values[i] - reference[i]) / largest((i) => reference[i] - start[l].values[i]);
  });
  return Math.max(...errors);
}

export async function trainingErrors(backend: Backend): Promise<Record<string, number>> {
  const images = sparseImages(40);
  const errors: Record<string, number> = {};
  for (const kind of ['sgd', 'momentum', 'adam'] satisfies OptimiserKind[]) {
    const networks: Network[] = [
      { units: [21, 18, 7], rates: [0, 0, 0], noise: 'classic', seed: 1 },
      { units: [21, 30, 9], rates: [0.3, 0.8, 0.5], noise: 'classic', seed: 2 },
      { units: [13, 18, 9], rates: [0.2, 0, 0.6], noise: 'inverted', seed: 3 },
      { units: [21, 18, 9], rates: [0.5, 0.4, 0.1], noise: 'gaussian', seed: 4 },
      { units: [19, 18, 9], rates: [0.5, 0.1, 0.7], noise: 'rayleigh-dropout', seed: 5 },
    ];
    // A large epsilon keeps Adam from amplifying the rounding of gradients that are nearly 0.
    const optimiser = { kind, learningRate: 0.02, epsilon: 1e-3 };
    const family = backend.createFamily({ networks, optimiser, batch: 12, dataSeed: 9 });
    await family.train(images, 3);
    const losses = await family.loss();
    for (const [index, network] of networks.entries()) {
      const { layers, losses: expected } = referenceTraining(network, optimiser, 12, 9, images, 3);
      errors[`${kind} ${network.noise} ${network.rates} weights`] = await weightError(family, index, [...layers]);
      errors[`${kind} ${network.noise} ${network.rates} loss`] = Math.abs(losses[index] / expected[2] - 1);
    }
    family.dispose();
  }
  return errors;
}

/** Own training subsets: every network must match a reference that only ever saw its subset. */
export async function subsetError(backend: Backend): Promise<number> {
  const images = sparseImages(40);
  const networks: Network[] = [5, 6].map((seed) => ({ units: [11, 8], rates: [0.5, 0.2], noise: 'classic', seed }));
  const optimiser = { kind: 'momentum' as const, learningRate: 0.02 };
  const subsets = [Uint32Array.from([1, 3, 5, 7, 9, 11]), Uint32Array.from([20, 4, 39, 0])];
  const family = backend.createFamily({ networks, optimiser, batch: 6, dataSeed: 9, subsets });
  await family.train(images, 2);
  const errors = await Promise.all(
    networks.map((network, index) => {
      const { layers } = referenceTraining(network, optimiser, 6, { network, index }, pick(images, subsets[index]), 2);
      return weightError(family, index, [...layers]);
    }),
  );
  family.dispose();
  return Math.max(...errors);
}

const pick = (images: Images, subset: Uint32Array): Images => ({
  count: subset.length,
  pixels: Uint8Array.from(Array.from(subset).flatMap((i) => [...images.pixels.subarray(i * inputs, (i + 1) * inputs)])),
  labels: Uint8Array.from(subset, (i) => images.labels[i]),
});

/** What `loss()` throws where the third of four networks, of unequal cost, began with weights out of all bounds. */
export async function divergence(
  backend: Backend,
): Promise<{ readonly name: string; readonly message: string } | null> {
  const images = sparseImages(20);
  const networks: Network[] = [12, 30, 21, 9].map((width, seed) => ({
    units: [width, 8],
    rates: [0, 0.2],
    noise: 'classic',
    seed,
  }));
  const initial = networks.map((network, index) =>
    startLayers(network).map(({ inputs: from, outputs, values }) => ({
      inputs: from,
      outputs,
      values: Float32Array.from(values, (value) => (index === 2 ? 1e38 : value)),
    })),
  );
  const optimiser = { kind: 'sgd' as const, learningRate: 0.01 };
  const family = backend.createFamily({ networks, optimiser, batch: 6, dataSeed: 9, initial });
  await family.loss();
  await family.train(images, 1);
  try {
    await family.loss();
    return null;
  } catch (error) {
    const { name, message } = error as Error;
    return { name, message };
  } finally {
    family.dispose();
  }
}

export const diverged = {
  name: 'RangeError',
  message: 'The training loss of network 3 is NaN; it must be finite.',
} as const;

export async function predictionErrors(backend: Backend, noise: NoiseKind): Promise<Record<string, number>> {
  const images = sparseImages(13);
  const samples = 45;
  const network: Network = { units: [18, 9], rates: [0.5, 0.3], noise, seed: 6 };
  const other: Network = { units: [20, 12], rates: [0, 0], noise, seed: 7 };
  const family = backend.createFamily({
    networks: [other, network],
    optimiser: { kind: 'sgd', learningRate: 0.1 },
    batch: 4,
    dataSeed: 1,
  });
  const got = emptyPrediction(samples);
  const both = [emptyPrediction(samples), got];
  await family.predict({ images, from: 2, to: 7, stream: 1 }, both);
  await family.predict({ images, from: 7, to: 13, stream: 1 }, both);
  family.dispose();

  const expected = emptyPrediction(samples);
  const best = (row: ArrayLike<number>) => Array.from(row).reduce((top, v, i, all) => (v > all[top] ? i : top), 0);
  for (let image = 2; image < 13; image++) {
    const label = images.labels[image];
    const { scaled, sampled } = referencePrediction(network, startLayers(network), images, image, samples, 1);
    const scaledRight = best(scaled) === label;
    expected.images++;
    expected.scaled.correct += scaledRight ? 1 : 0;
    expected.scaled.crossEntropy -= scaled[label];
    const logs = new Float64Array(10);
    const sums = new Float64Array(10);
    sampled.forEach((row, s) => {
      expected.single.correct += (best(row) === label ? 1 : 0) / samples;
      expected.single.crossEntropy -= row[label] / samples;
      row.forEach((v, c) => {
        logs[c] += v;
        sums[c] += Math.exp(v);
      });
      const n = s + 1;
      const norm = Math.log(logs.reduce((total, v) => total + Math.exp(v / n), 0));
      const rules = [
        [expected.geometric, best(logs) === label, norm - logs[label] / n],
        [expected.arithmetic, best(sums) === label, -Math.log(sums[label] / n)],
      ] as const;
      for (const [rule, right, loss] of rules) {
        rule.correct[s] += right ? 1 : 0;
        rule.crossEntropy[s] += loss;
        rule.discordant[s] += right === scaledRight ? 0 : 1;
      }
    });
  }
  const worst = (a: ArrayLike<number>, b: ArrayLike<number>) =>
    Math.max(...Array.from(a, (v, i) => Math.abs(v - b[i])));
  return {
    images: Math.abs(got.images - expected.images),
    scaledCorrect: Math.abs(got.scaled.correct - expected.scaled.correct),
    scaledLoss: Math.abs(got.scaled.crossEntropy / expected.scaled.crossEntropy - 1),
    singleCorrect: Math.abs(got.single.correct - expected.single.correct),
    singleLoss: Math.abs(got.single.crossEntropy / expected.single.crossEntropy - 1),
    geometricCorrect: worst(got.geometric.correct, expected.geometric.correct),
    geometricLoss:
      worst(got.geometric.crossEntropy, expected.geometric.crossEntropy) / expected.geometric.crossEntropy[0],
    geometricDiscordant: worst(got.geometric.discordant, expected.geometric.discordant),
    arithmeticCorrect: worst(got.arithmetic.correct, expected.arithmetic.correct),
    arithmeticLoss:
      worst(got.arithmetic.crossEntropy, expected.arithmetic.crossEntropy) / expected.arithmetic.crossEntropy[0],
    arithmeticDiscordant: worst(got.arithmetic.discordant, expected.arithmetic.discordant),
  };
}
