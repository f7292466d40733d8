import { beforeAll, describe, expect, test } from 'vitest';
import { affine, type Sums } from '../../src/core/models/affine.ts';
import { layersOf } from '../../src/core/models/parameters.ts';
import { modelGradients } from '../../src/core/models/reference.ts';
import { networkOf } from '../../src/core/network.ts';
import { emptyPrediction } from '../../src/core/prediction.ts';
import { openBackend } from '../../src/engine/ladder.ts';
import { denseSums } from '../../src/engine/models/dense64.ts';
import { poolBackend } from '../../src/engine/pool/backend.ts';
import type { Backend, Family } from '../../src/engine/types.ts';
import { compileWasm } from '../../src/engine/wasm/machine.ts';
import { tolerance } from '../engine/checks.ts';
import { examplesFor, modelErrors, trained } from '../engine/model-checks.ts';
import { shardOf } from '../engine/shards.ts';
import { randomParameters, randomRun, zoo } from './model-zoo.ts';

const optimiser = { kind: 'adam', learningRate: 0.02, epsilon: 1e-3 } as const;

describe.each(['wasm', 'cpu'] as const)('%s', (name) => {
  let backend: Backend;
  beforeAll(async () => {
    backend = (await openBackend(name)).backend;
  });

  test.each(Object.keys(trained))('trains and predicts like the reference: %s', async (model) => {
    for (const kind of ['sgd', 'adam'] as const) {
      // A large epsilon keeps Adam from amplifying the rounding of gradients that are nearly 0.
      for (const [what, error] of Object.entries(await modelErrors(backend, trained[model], { ...optimiser, kind })))
        expect(error, `${kind}, ${what}`).toBeLessThan(tolerance);
    }
  });
});

const wasm = (await openBackend('wasm')).backend;
const pool = poolBackend([shardOf(await compileWasm()), shardOf(await compileWasm())]);

test.each(Object.keys(zoo))('what no kernel is written for trains in float64: %s', async (model) => {
  for (const [what, error] of Object.entries(await modelErrors(wasm, zoo[model], optimiser)))
    expect(error, what).toBeLessThan(tolerance);
});

test.each(Object.keys(zoo))('dense layers in float64 are what the reference has, and their derivatives: %s', (name) => {
  const model = zoo[name];
  const parameters = randomParameters(model, 4);
  const { rows, targets, drawn } = randomRun(model, 5, 4);
  const of = (sums: Sums) => {
    const { loss, gradient } = modelGradients(model, parameters, rows, targets, drawn, undefined, sums);
    return [loss, ...layersOf(gradient).flatMap(({ values }) => Array.from(values))];
  };
  const expected = of(affine);
  const size = Math.max(...expected.map(Math.abs));
  of(denseSums).forEach((value, i) => {
    expect(Math.abs(value - expected[i]), `number ${i}`).toBeLessThan(1e-12 * size);
  });
});

/** Names of models, one for each kind of family. */
const kinds = ['LeNet in small', 'weights that are normals under ARD-ADD, noise of other kinds'];
const all = { ...trained, ...zoo };

/** Every number that training leaves behind. */
const numbersOf = async (family: Family, networks: number) => {
  const weights = await Promise.all(Array.from({ length: networks }, (_, n) => family.weights(n)));
  return [weights.flat().flatMap(({ values }) => Array.from(values)), Array.from(await family.loss())];
};

test.each(kinds)('several workers give the same numbers to the bit, also from a state: %s', async (name) => {
  const model = all[name];
  const images = examplesFor(model, 30);
  const networks = [1, 2, 3].map((seed) => networkOf(model, seed));
  const options = { networks, optimiser, batch: 8, dataSeed: 4 };
  const alone = wasm.createFamily(options);
  await alone.train(images, 4);
  const expected = await numbersOf(alone, 3);

  const shared = pool.createFamily(options);
  await shared.train(images, 2);
  const continued = pool.createFamily({ ...options, ...(await shared.state()) });
  expect(continued.stepsDone).toBe(2);
  await continued.train(images, 2);
  expect(await numbersOf(continued, 3)).toEqual(expected);
  expect(continued.stepsDone).toBe(4);

  const range = { images, from: 1, to: 9, offset: 2, stream: 3, at: [2, 5] };
  expect(await continued.moments(range)).toEqual(await alone.moments(range));
});

test.each(kinds)('workers without a network of their own help to predict, with the same numbers: %s', async (name) => {
  const model = all[name];
  const images = examplesFor(model, 30);
  const options = { networks: [networkOf(model, 1)], optimiser, batch: 8, dataSeed: 4 };
  const [alone, helped] = [wasm, pool].map((backend) => backend.createFamily(options));
  expect(helped.imagesAtOnce).toBe(2);
  // The copies are made anew after more training.
  for (const steps of [1, 2]) {
    await Promise.all([alone.train(images, steps), helped.train(images, steps)]);
    const range = { images, from: 1, to: 18, offset: 2, stream: 3, at: [2, 9] };
    expect(await helped.moments(range)).toEqual(await alone.moments(range));
  }
  helped.dispose();
});

test('the outcomes of prediction are those of the outputs', async () => {
  const model = trained['LeNet in small'];
  const images = examplesFor(model, 50);
  const family = wasm.createFamily({ networks: [networkOf(model, 3)], optimiser, batch: 20, dataSeed: 1 });
  await family.train(images, 30);
  const samples = 7;
  const [into] = [emptyPrediction(samples)];
  await family.predict({ images, from: 0, to: 50, stream: 2 }, [into]);
  const at = Array.from({ length: samples }, (_, s) => s + 1);
  const [moments] = await family.moments({ images, from: 0, to: 50, stream: 2, at });
  const best = (row: readonly number[]) => row.indexOf(Math.max(...row));
  let [scaledRight, meanRight, loss] = [0, 0, 0];
  for (let e = 0; e < 50; e++) {
    const classes = Array.from({ length: 10 }, (_, c) => e * 10 + c);
    const shares = classes.map((i) => moments.scaled.probabilities[i]);
    const means = classes.map(
      (i, c) => shares[c] + moments.probabilities.differences[(samples - 1) * 500 + i] / samples,
    );
    scaledRight += best(shares) === images.labels[e] ? 1 : 0;
    meanRight += best(means) === images.labels[e] ? 1 : 0;
    loss -= Math.log(means[images.labels[e]]);
  }
  expect(into.images).toBe(50);
  expect(into.scaled.correct).toBe(scaledRight);
  expect(scaledRight).toBeGreaterThan(20);
  expect(into.arithmetic.correct[samples - 1]).toBe(meanRight);
  expect(into.arithmetic.crossEntropy[samples - 1]).toBeCloseTo(loss, 3);
  expect(into.single.crossEntropy).toBeGreaterThan(into.geometric.crossEntropy[samples - 1]);
});

test('targets that are missing, and classes that are asked of a head without, are told', async () => {
  const model = trained['residual blocks of convolutions and dense layers, stochastic depth, noise on the input'];
  const { targets, ...images } = examplesFor(model, 6);
  const family = wasm.createFamily({ networks: [networkOf(model, 1)], optimiser, batch: 2, dataSeed: 1 });
  await expect(family.train(images, 1)).rejects.toThrow('0 targets for 6 examples; a head with 2 outputs needs 12.');
  const range = { images, from: 0, to: 2, stream: 1 };
  await expect(family.predict(range, [emptyPrediction(2)])).rejects.toThrow('head is "normal" has no classes');
  expect(targets).toHaveLength(12);
});
