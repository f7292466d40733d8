import { describe, expect, test } from 'vitest';
import type { Model, Noise } from '../../src/core/model.ts';
import { drawNoise } from '../../src/core/models/draw.ts';
import { allDraws, exactModelAverage, forAll } from '../../src/core/models/exact.ts';
import { meanDraws, outputs, scaledOutputs } from '../../src/core/models/reference.ts';
import { randomRows } from '../unit/core-networks.ts';
import { convolution, denseLayer, expectRows, randomParameters, softmaxModel } from '../unit/model-zoo.ts';

describe('averages over every mask', () => {
  const rate = 0.3;
  /** Without activations outputs are linear in each factor, so that their mean is at the mean factors. */
  const linear = (noise: Noise): Model => ({
    ...softmaxModel(
      [2],
      [
        { kind: 'dense', units: 3, activation: 'none', noise },
        { kind: 'noise', noise: { kind: 'inverted', rate } },
      ],
    ),
    head: { kind: 'normal', outputs: 2, precision: { kind: 'fixed', value: 1 } },
  });

  test.each(['units', 'channels', 'weights', 'layer'] as const)(
    'of a linear network are its scaled outputs, noise on %s',
    (on) => {
      const model = linear({ kind: 'classic', rate, on });
      const parameters = randomParameters(model, 9);
      const rows = randomRows(2, 2, 9);
      expectRows(exactModelAverage(model, parameters, rows).logitMean, scaledOutputs(model, parameters, rows), 'means');
      const total = allDraws(model).reduce((sum, { probability }) => sum + probability, 0);
      expect(total).toBeCloseTo(1, 12);
    },
  );

  test('sums under DropConnect have the mean and variance with which they are drawn', () => {
    const open = (local: boolean): Model => ({
      ...softmaxModel([3], []),
      layers: [
        { kind: 'dense', units: 2, activation: 'none', noise: { kind: 'inverted', rate, on: 'weights', local } },
      ],
      head: { kind: 'sigmoid', outputs: 2, loss: 'cross-entropy' },
    });
    const parameters = randomParameters(open(false), 10);
    const identity = { inputs: 2, outputs: 2, values: [1, 0, 0, 1, 0, 0] };
    const handed = { weights: [parameters.weights[0], { points: identity }] };
    const rows = randomRows(2, 3, 10);
    const { logitMean, logitSd } = exactModelAverage(open(false), handed, rows);
    const drawn = (normal: number) => outputs(open(true), handed, rows, [rows.map(() => [normal, normal])]);
    expectRows(drawn(0), logitMean, 'means');
    const up = drawn(1).map((row, e) => row.map((value, o) => value - logitMean[e][o]));
    expectRows(up, logitSd, 'standard deviations');
  });

  test('are what drawn masks come to', () => {
    const model = softmaxModel(
      [4, 4, 1],
      [
        { ...convolution(2, 3, 0), noise: { kind: 'classic', rate: 0.4, on: 'channels' } },
        { kind: 'max-pool', size: 2, stride: 1 },
        denseLayer(4, { kind: 'inverted', rate: 0.5 }),
      ],
    );
    const parameters = randomParameters(model, 11);
    const rows = randomRows(1, 16, 11);
    const exact = exactModelAverage(model, parameters, rows);
    const samples = 1500;
    const sum = new Float64Array(3);
    for (let step = 0; step < samples; step++) {
      const [row] = outputs(model, parameters, rows, drawNoise(model, { seed: 1, stream: 0, step, examples: 1 }));
      row.forEach((value, c) => {
        sum[c] += value / samples;
      });
    }
    sum.forEach((value, c) => {
      const error = exact.logitSd[0][c] / Math.sqrt(samples);
      expect(Math.abs(value - exact.logitMean[0][c])).toBeLessThan(4.5 * error);
    });
  });

  test('are refused for too many masks, and where there is no end of them', () => {
    const many = softmaxModel([4, 4, 1], [{ kind: 'noise', noise: { kind: 'classic', rate } }]);
    expect(() => allDraws(many)).toThrow('16 factors may be 0; allowed is 0 to 12');
    const wide = softmaxModel([3], [denseLayer(2, { kind: 'rayleigh', scale: 1 })]);
    expect(() => allDraws(wide)).toThrow(
      'noise "rayleigh" of layer 1 has no finite set of masks; allowed are classic,',
    );
    expect(() => allDraws({ ...softmaxModel([3], []), weights: 'normals' })).toThrow(
      'noise "normals" of the weights of the head',
    );
  });
});

/**
 * Dropout distillation (Bulò, Porzi & Kontschieder, 2016, Theorem 1): J′(q), the mean loss of a student q against single
 * masks, less J(q), its loss against their average, does not depend on q for divergences of Bregman's kind.
 */
describe('the loss against every mask less that against their average', () => {
  const model = softmaxModel([3], [denseLayer(4, { kind: 'classic', rate: 0.5 })]);
  const parameters = randomParameters(model, 12);
  const rows = randomRows(2, 3, 12);
  const softmax = (logits: ArrayLike<number>): number[] => {
    const weights = Array.from(logits, Math.exp);
    return weights.map((value) => value / weights.reduce((a, b) => a + b, 0));
  };
  const masks = allDraws(model).map(({ draws, probability }) => ({
    probability,
    predicted: outputs(model, parameters, rows, forAll(draws, 2)).map(softmax),
  }));
  const average = exactModelAverage(model, parameters, rows).arithmetic;
  type Loss = (p: ArrayLike<number>, q: readonly number[]) => number;
  const kl: Loss = (p, q) => q.reduce((sum, value, c) => sum + p[c] * Math.log(p[c] / value), 0);
  const squared: Loss = (p, q) => q.reduce((sum, value, c) => sum + (p[c] - value) ** 2, 0);
  const absolute: Loss = (p, q) => q.reduce((sum, value, c) => sum + Math.abs(p[c] - value), 0);
  const entropy = (p: ArrayLike<number>) => Array.from(p).reduce((sum, value) => sum - value * Math.log(value), 0);
  const gap = (loss: Loss, q: readonly number[]) =>
    rows.reduce((sum, _, e) => {
      const single = masks.reduce((part, { probability, predicted }) => part + probability * loss(predicted[e], q), 0);
      return sum + (single - loss(average[e], q)) / rows.length;
    }, 0);
  const students = [
    [0.2, 0.3, 0.5],
    [0.8, 0.1, 0.1],
    [0.34, 0.33, 0.33],
  ];

  test('is what averaging adds to the entropy, whatever the student predicts', () => {
    const meanOver = (of: (e: number) => number) => rows.reduce((sum, _, e) => sum + of(e) / rows.length, 0);
    const single = (e: number) =>
      masks.reduce((sum, { probability, predicted }) => sum + probability * entropy(predicted[e]), 0);
    for (const q of students)
      expect(gap(kl, q)).toBeCloseTo(
        meanOver((e) => entropy(average[e]) - single(e)),
        12,
      );
  });

  test('is the variance, for squared errors', () => {
    const [first, ...others] = students.map((q) => gap(squared, q));
    expect(first).toBeGreaterThan(0.001);
    for (const other of others) expect(other).toBeCloseTo(first, 12);
  });

  test('depends on the student for absolute errors', () => {
    const gaps = students.map((q) => gap(absolute, q));
    expect(Math.max(...gaps) - Math.min(...gaps)).toBeGreaterThan(0.001);
  });
});

test('what is drawn for a batch is shared, and means are what scaled prediction takes', () => {
  const noise: Noise = { kind: 'uniform', variance: 0.2, per: 'batch' };
  const model = softmaxModel([3], [denseLayer(5, noise), denseLayer(2, { kind: 'normal', mean: 0.7, variance: 1 })]);
  const [shared, own] = drawNoise(model, { seed: 1, step: 0, examples: 4 });
  expect(new Set(shared.map((row) => Array.from(row).join())).size).toBe(1);
  expect(new Set(own.map((row) => Array.from(row).join())).size).toBe(4);
  expect(meanDraws(model, 1).map(([row]) => row[0])).toEqual([1, 0.7].map((mean) => expect.closeTo(mean, 12)));
});
