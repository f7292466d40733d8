import { describe, expect, test } from 'vitest';
import { exactAverage } from '../../src/core/exact-average.ts';
import { noiseRows, predictionMaskKey } from '../../src/core/mask.ts';
import type { Network } from '../../src/core/network.ts';
import { fitPowerLaw } from '../../src/core/power-law.ts';
import { forward } from '../../src/core/reference.ts';
import { logSoftmax } from '../../src/core/softmax.ts';
import { randomLayers, randomRows } from '../unit/core-networks.ts';

const counts = [1, 4, 16, 64, 256];
const streams = 300;

/**
 * The rows of one long run of masks, cut into `streams` independent Monte Carlo averages of n masks, for each n.
 * Answers the mean squared error against `exact`, one for each n.
 */
function squaredErrors(
  draws: readonly Float64Array[],
  exact: ArrayLike<number>,
  transform: (mean: Float64Array) => Float64Array,
): number[] {
  return counts.map((n) => {
    let squares = 0;
    const runs = Math.min(streams, Math.floor(draws.length / n));
    for (let run = 0; run < runs; run++) {
      const mean = new Float64Array(exact.length);
      for (let i = 0; i < n; i++) {
        draws[run * n + i].forEach((value, c) => {
          mean[c] += value / n;
        });
      }
      transform(mean).forEach((value, c) => {
        squares += (value - exact[c]) ** 2 / (runs * exact.length);
      });
    }
    return squares;
  });
}

describe.each([
  ['classic', [0.2, 0.5]],
  ['classic', [0.7, 0.3]],
  ['inverted', [0.5, 0.5]],
] as const)('the average of n %s masks, rates %j', (noise, rates) => {
  const units = [6, 5];
  const network: Network = { units, rates, noise, seed: 17 };
  const layers = randomLayers([5, ...units, 10], 17);
  const rows = randomRows(1, 5, 17);
  const exact = exactAverage(layers, rows, rates, noise);
  const last = counts[counts.length - 1];
  const logits = Array.from({ length: last * streams }, (_, sample) => {
    const masks = units.map((_, layer) =>
      noiseRows(network, layer, predictionMaskKey(network.seed, layer, 0), sample, 0, 1),
    );
    return forward(layers, rows, masks).logits[0];
  });
  const slope = (errors: number[]) => fitPowerLaw(counts, errors.map(Math.sqrt)).slope;

  test('of logits: its squared error is the exact variance over n', () => {
    const errors = squaredErrors(logits, exact.logitMean[0], (mean) => mean);
    const variance = exact.logitSd[0].reduce((sum, sd) => sum + sd * sd, 0) / exact.logitSd[0].length;
    errors.forEach((error, i) => {
      // 300 averages of correlated classes: the ratio's standard error is at most √(2/300) = 0.08.
      expect((error * counts[i]) / variance, `n = ${counts[i]}`).toBeGreaterThan(0.7);
      expect((error * counts[i]) / variance, `n = ${counts[i]}`).toBeLessThan(1.35);
    });
    expect(Math.abs(slope(errors) + 0.5)).toBeLessThan(0.03);
  });

  test('of probabilities: the error falls as 1/√n', () => {
    const probabilities = logits.map((row) => logSoftmax(row).map(Math.exp));
    const errors = squaredErrors(probabilities, exact.arithmetic[0], (mean) => mean);
    expect(Math.abs(slope(errors) + 0.5)).toBeLessThan(0.03);
  });

  test('geometric: the error of the mean log-probability falls as 1/√n, and so does that of the normalised mean', () => {
    const logProbabilities = logits.map(logSoftmax);
    const errors = squaredErrors(logProbabilities, exact.geometricUnnormalised[0].map(Math.log), (mean) => mean);
    expect(Math.abs(slope(errors) + 0.5)).toBeLessThan(0.03);
    const normalised = squaredErrors(logProbabilities, exact.geometric[0], (mean) => logSoftmax(mean).map(Math.exp));
    // A normalised mean is not linear in its terms, so the law sets in with n: from 16 to 256, a factor of about 4.
    const factor = Math.sqrt(normalised[2] / normalised[4]);
    expect(factor).toBeGreaterThan(3);
    expect(factor).toBeLessThan(5.5);
  });
});
