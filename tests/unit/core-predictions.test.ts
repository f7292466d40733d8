import { describe, expect, test } from 'vitest';
import {
  brierScore,
  calibrationError,
  negativeLogLikelihood,
  reliability,
  uncertainty,
} from '../../src/core/calibration.ts';
import { logLikelihood, meanAbsoluteError, predictiveMoments, rootMeanSquareError } from '../../src/core/regression.ts';

describe('calibration', () => {
  test('of sure and right predictions is perfect', () => {
    const rows = [
      [1, 0],
      [0, 1],
    ];
    const bins = reliability(rows, [0, 1]);
    expect(bins[14]).toEqual({ count: 2, confidence: 1, accuracy: 1 });
    expect([calibrationError(bins), brierScore(rows, [0, 1]), negativeLogLikelihood(rows, [0, 1])]).toEqual([0, 0, 0]);
    expect(brierScore(rows, [1, 0])).toBe(2);
  });

  test('is off by what confidence says too much', () => {
    const rows = Array.from({ length: 4 }, () => [0.9, 0.1]);
    expect(calibrationError(reliability(rows, [0, 0, 0, 1], 10))).toBeCloseTo(0.15, 12);
  });

  test('samples that agree tell nothing of the mask, samples that differ do', () => {
    const [half, sure, other] = [[[0.5, 0.5]], [[1, 0]], [[0, 1]]];
    expect(uncertainty([half, half])).toEqual({
      mean: [Float64Array.of(0.5, 0.5)],
      predictive: Float64Array.of(Math.LN2),
      information: Float64Array.of(0),
    });
    expect(uncertainty([sure, other]).information[0]).toBeCloseTo(Math.LN2, 12);
  });

  test.each<[string, () => unknown, string]>([
    ['no images', () => reliability([], []), 'there are 0 labels; allowed is 0, one an image, at least 1'],
    ['labels that are missing', () => brierScore([[1, 0]], []), 'there are 0 labels; allowed is 1'],
    ['a label that is no class', () => negativeLogLikelihood([[1, 0]], [2]), 'label 2 is no class; allowed is 0 to 1'],
    ['half a bin', () => reliability([[1, 0]], [0], 0.5), '0.5 bins are not allowed; allowed is 1 and more'],
    ['no samples', () => uncertainty([]), 'there are 0 samples; allowed is 1 or more'],
  ])('refuses %s', (_what, call, message) => {
    expect(call).toThrow(message);
  });
});

describe('regression', () => {
  const standard = { mean: 10, scale: 2 };

  test('samples that agree leave the noise of the targets', () => {
    const { mean, sd } = predictiveMoments([[1], [1]], standard, 4);
    expect([mean[0], sd[0]]).toEqual([12, 1]);
  });

  test('samples that differ add their variance to it', () => {
    const samples = [[0], [2]];
    const { mean, sd } = predictiveMoments(samples, standard, 0.25);
    expect(mean[0]).toBe(12);
    expect(sd[0]).toBeCloseTo(2 * Math.sqrt(1 + 4), 12);
    expect(rootMeanSquareError(samples, [1], standard)).toBe(0);
    expect(meanAbsoluteError(samples, [1], standard)).toBe(2);
  });

  test('the likelihood of one sample is a normal density, also far away', () => {
    const far = logLikelihood([[0]], [100], { mean: 0, scale: 1 }, 1);
    expect(far).toBeCloseTo(-5000 - 0.5 * Math.log(2 * Math.PI), 9);
  });

  test.each<[string, () => unknown, string]>([
    ['no samples', () => predictiveMoments([], standard, 1), 'there are 0 samples or cases; allowed is 1 or more'],
    [
      'targets that are missing',
      () => rootMeanSquareError([[1, 2]], [1], standard),
      'a sample has 2 cases; allowed is 1',
    ],
  ])('refuses %s', (_what, call, message) => {
    expect(call).toThrow(message);
  });
});
