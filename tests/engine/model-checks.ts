/** Checks of a backend that trains models of any shape against the float64 reference. */
import type { Images } from '../../src/core/images.ts';
import type { HiddenLayer, Model, Noise } from '../../src/core/model.ts';
import { sizeOf } from '../../src/core/model.ts';
import { drawNoise, initialParameters } from '../../src/core/models/draw.ts';
import type { Targets } from '../../src/core/models/heads.ts';
import { layersOf, type Parameters64, parametersFrom } from '../../src/core/models/parameters.ts';
import { priorScales } from '../../src/core/models/penalty.ts';
import { modelGradients, outputs, scaledOutputs } from '../../src/core/models/reference.ts';
import type { Scales } from '../../src/core/models/shrinkage.ts';
import { networkOf, type Optimiser } from '../../src/core/network.ts';
import { optimiserStep, startTraining } from '../../src/core/optimiser.ts';
import { drawIndex, hashNormal, hashWord, purposes, streamKey } from '../../src/core/random.ts';
import type { Backend } from '../../src/engine/types.ts';

const rate = 0.4;
const dense = (
  units: number,
  activation: 'relu' | 'tanh' | 'sigmoid' | 'none' = 'relu',
  noise?: Noise,
): HiddenLayer => ({
  kind: 'dense',
  units,
  activation,
  ...(noise && { noise }),
});
const convolution = (
  channels: number,
  kernel: number,
  padding: number,
  activation: 'relu' | 'tanh' = 'relu',
  noise?: Noise,
): HiddenLayer => ({ kind: 'convolution', channels, kernel, padding, activation, ...(noise && { noise }) });
const none = { kind: 'none' } as const;

/** Everything that such backends train, in sizes that fill no vector, some of one and some of several vectors. */
export const trained: Readonly<Record<string, Model>> = {
  'LeNet in small': {
    input: [12, 12, 1],
    layers: [
      convolution(8, 5, 0),
      { kind: 'max-pool', size: 2, stride: 2 },
      convolution(16, 3, 0, 'relu', { kind: 'inverted', rate }),
      { kind: 'max-pool', size: 2, stride: 2 },
      dense(20, 'relu', { kind: 'classic', rate }),
    ],
    head: { kind: 'softmax', classes: 10 },
    penalty: none,
  },
  'CIFAR Quick in small, with weight decay': {
    input: [9, 11, 3],
    layers: [
      convolution(6, 5, 2),
      { kind: 'max-pool', size: 3, stride: 2, activation: 'relu' },
      convolution(37, 3, 1),
      { kind: 'average-pool', size: 2, stride: 1, noise: { kind: 'gaussian', rate } },
      dense(7),
    ],
    head: { kind: 'softmax', classes: 4 },
    penalty: { kind: 'l2', strength: 0.1 },
  },
  'noise on channels before a max-pool, on a layer after an average one, tanh': {
    input: [9, 7, 2],
    layers: [
      convolution(3, 3, 1, 'tanh', { kind: 'classic', rate, on: 'channels' }),
      { kind: 'max-pool', size: 3, stride: 2 },
      convolution(2, 2, 0, 'tanh'),
      {
        kind: 'average-pool',
        size: 2,
        stride: 1,
        activation: 'sigmoid',
        noise: { kind: 'inverted', rate, on: 'layer' },
      },
      dense(4, 'sigmoid'),
    ],
    head: { kind: 'softmax', classes: 3, targets: 'soft' },
    penalty: { kind: 'group', strength: 0.2 },
  },
  'residual blocks of convolutions and dense layers, stochastic depth, noise on the input': {
    input: [4, 4, 2],
    layers: [
      { kind: 'noise', noise: { kind: 'classic', rate: 0.2 } },
      {
        kind: 'residual',
        layers: [convolution(5, 3, 1, 'tanh'), convolution(2, 3, 1, 'tanh')],
        noise: { kind: 'classic', rate, on: 'layer' },
      },
      dense(6, 'tanh'),
      {
        kind: 'residual',
        layers: [
          { kind: 'noise', noise: { kind: 'rayleigh', scale: 0.8 } },
          dense(9, 'tanh', { kind: 'beta', a: 0.5, per: 'batch' }),
          { kind: 'residual', layers: [dense(9, 'relu')] },
          dense(6, 'none'),
        ],
      },
    ],
    head: { kind: 'normal', outputs: 2, precision: { kind: 'fixed', value: 3 } },
    penalty: none,
  },
  'DropConnect, a mask for each minibatch': {
    input: [6, 5, 2],
    layers: [
      convolution(3, 3, 1, 'relu', { kind: 'inverted', rate, on: 'weights', per: 'batch' }),
      { kind: 'max-pool', size: 2, stride: 2 },
      dense(9, 'relu', { kind: 'classic', rate, on: 'weights', per: 'batch' }),
      dense(6, 'tanh', { kind: 'gaussian', rate, on: 'weights', per: 'batch' }),
    ],
    head: { kind: 'softmax', classes: 3 },
    penalty: { kind: 'l2', strength: 0.05 },
  },
  'a perceptron of 3 classes without hidden layers': {
    input: [7],
    layers: [],
    head: { kind: 'softmax', classes: 3 },
    penalty: none,
  },
  'an autoencoder': {
    input: [10],
    layers: [dense(5, 'sigmoid', { kind: 'half-cauchy', eta: 0.5, most: 5 })],
    head: { kind: 'sigmoid', outputs: 10, loss: 'squared-error' },
    penalty: none,
  },
  'an autoencoder of cross-entropy': {
    input: [6],
    layers: [dense(5, 'none', { kind: 'uniform', variance: 0.2 })],
    head: { kind: 'sigmoid', outputs: 6, loss: 'cross-entropy' },
    penalty: none,
  },
};

/** Examples of the model's shape: bytes, but real numbers where targets are; an autoencoder's targets are its inputs. */
export function examplesFor({ input, head }: Model, count: number): Images {
  const size = sizeOf(input);
  const of = <T extends Uint8Array | Float32Array>(made: T, value: (i: number) => number): T => made.map(value) as T;
  const labels = of(new Uint8Array(count), (_) => 0).map((_, i) => hashWord(3, 1, i, 0) % 3);
  const pixels = new Uint8Array(count * size).map((_, i) =>
    hashWord(3, 2, i, 0) % 3 === 0 ? hashWord(3, 3, i, 0) : 0,
  );
  if (head.kind === 'softmax' && head.targets !== 'soft') return { count, pixels, labels };
  if (head.kind === 'sigmoid' && head.outputs === size) return { count, pixels, labels };
  const values = new Float32Array(count * size).map((_, i) => hashNormal(3, 4, i, 0));
  if (head.kind === 'sigmoid') {
    const targets = new Float32Array(count * head.outputs).map((_, i) => hashWord(3, 5, i, 0) / 2 ** 32);
    return { count, pixels: new Uint8Array(), labels, values, targets };
  }
  if (head.kind === 'normal') {
    const targets = new Float32Array(count * head.outputs).map((_, i) => hashNormal(3, 5, i, 0));
    return { count, pixels: new Uint8Array(), labels, values, targets };
  }
  const targets = new Float32Array(count * head.classes);
  for (let e = 0; e < count; e++) {
    const row = Array.from({ length: head.classes }, (_, c) => Math.exp(hashNormal(3, 6, e, c)));
    const total = row.reduce((a, b) => a + b, 0);
    targets.set(
      row.map((value) => value / total),
      e * head.classes,
    );
  }
  return { count, pixels: new Uint8Array(), labels, values, targets };
}

const rowOf = ({ pixels, values }: Images, size: number, e: number): Float64Array =>
  Float64Array.from({ length: size }, (_, i) => values?.[e * size + i] ?? pixels[e * size + i] / 255);

function targetsOf(
  { head }: Model,
  images: Images,
  numbers: readonly number[],
  rows: readonly Float64Array[],
): Targets {
  if (head.kind === 'softmax' && head.targets !== 'soft') return numbers.map((e) => images.labels[e]);
  const { targets } = images;
  if (!targets) return rows.map((row) => row.map(Math.fround));
  const each = targets.length / images.count;
  return numbers.map((e) => Float64Array.from(targets.subarray(e * each, (e + 1) * each)));
}

interface Reference {
  readonly start: Parameters64;
  readonly parameters: Parameters64;
  readonly losses: readonly number[];
}

/** Trains in float64 with the initial weights, minibatches and noise of every engine. */
export function referenceTraining(
  model: Model,
  {
    seed,
    optimiser,
    batch,
    dataSeed,
    images,
    steps,
  }: {
    readonly seed: number;
    readonly optimiser: Optimiser;
    readonly batch: number;
    readonly dataSeed: number;
    readonly images: Images;
    readonly steps: number;
  },
): Reference {
  const start = initialParameters(model, seed);
  let training = startTraining(layersOf(start));
  const order = streamKey(dataSeed, purposes.order);
  const losses: number[] = [];
  let scales: Scales[] | undefined;
  for (let step = 0; step < steps; step++) {
    const numbers = Array.from({ length: batch }, (_, slot) => drawIndex(order, step, slot, images.count));
    const rows = numbers.map((e) => rowOf(images, sizeOf(model.input), e));
    const drawn = drawNoise(model, { seed, step, examples: batch });
    const parameters = parametersFrom(model, training.layers);
    scales = priorScales(model.penalty, parameters, scales);
    const { loss, penalty, gradient } = modelGradients(
      model,
      parameters,
      rows,
      targetsOf(model, images, numbers, rows),
      drawn,
      scales,
    );
    losses.push(loss + penalty);
    training = optimiserStep(training, layersOf(gradient), optimiser);
  }
  return { start, parameters: parametersFrom(model, training.layers), losses };
}

const largest = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((most, v) => Math.max(most, Math.abs(v)), 0);

/**
 * What a backend gets wrong of a model by training for some steps and by predicting: a weight, as a share of the largest
 * change of one in its layer; the loss, as a share; outputs, in their own units.
 */
export async function modelErrors(
  backend: Backend,
  model: Model,
  optimiser: Optimiser,
): Promise<Record<string, number>> {
  const images = examplesFor(model, 40);
  const [seed, batch, dataSeed, steps] = [11, 12, 9, 3];
  const networks = [networkOf(model, 5), networkOf(model, seed)];
  const family = backend.createFamily({ networks, optimiser, batch, dataSeed });
  await family.train(images, 1);
  await family.train(images, steps - 1);
  const { start, parameters, losses } = referenceTraining(model, { seed, optimiser, batch, dataSeed, images, steps });
  const errors: Record<string, number> = { loss: Math.abs((await family.loss())[1] / losses[steps - 1] - 1) };
  const [before, after] = [layersOf(start), layersOf(parameters)];
  (await family.weights(1)).forEach(({ values }, l) => {
    const expected = after[l].values;
    const change = largest(expected.map((value, i) => value - before[l].values[i]));
    errors[`weights ${l + 1}`] = largest(values.map((value, i) => value - expected[i])) / change;
  });

  const [from, to, samples, stream] = [2, 37, 4, 6];
  const [, moments] = await family.moments({ images, from, to, offset: 3, stream, at: [1, samples] });
  const numbers = Array.from({ length: to - from }, (_, i) => from + i);
  const rows = numbers.map((e) => rowOf(images, sizeOf(model.input), e));
  const flat = (all: readonly Float64Array[]) => all.flatMap((row) => Array.from(row));
  const scaled = flat(scaledOutputs(model, parameters, rows));
  errors['scaled outputs'] = largest(scaled.map((value, i) => value - moments.scaled.logits[i]));
  const masks = Array.from({ length: samples }, (_, step) =>
    flat(
      outputs(
        model,
        parameters,
        rows,
        drawNoise(model, { seed, stream, step, first: 3 + from, examples: rows.length }),
      ),
    ),
  );
  const mean = scaled.map((_, i) => masks.reduce((sum, row) => sum + row[i], 0) / samples);
  const { differences } = moments.logits;
  errors['mean outputs'] = largest(
    mean.map((value, i) => value - moments.scaled.logits[i] - differences[scaled.length + i] / samples),
  );
  errors['first mask'] = largest(masks[0].map((value, i) => value - moments.scaled.logits[i] - differences[i]));
  family.dispose();
  return errors;
}
