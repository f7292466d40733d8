import { describe, test } from 'vitest';
import { adjustedRandIndex, randIndex } from '../../src/core/partitions.ts';
import { fitPowerLaw } from '../../src/core/power-law.ts';
import { modelVariance, mstd } from '../../src/core/variance.ts';
import { expectClose, oracleCases } from './oracle-vectors.ts';

const tolerance = 1e-12;

interface PartitionCase {
  readonly a: number[];
  readonly b: number[];
  readonly rand: number;
  readonly adjustedRand: number;
}

test.each(oracleCases<PartitionCase>('partitions'))(
  '$label: Rand and adjusted Rand index',
  ({ a, b, rand, adjustedRand }) => {
    expectClose(randIndex(a, b), rand, tolerance, 'Rand index');
    expectClose(adjustedRandIndex(a, b), adjustedRand, tolerance, 'adjusted Rand index');
  },
);

interface PowerCase {
  readonly x: number[];
  readonly y: number[];
  readonly slope: number;
  readonly interceptNaturalLog: number;
  readonly r2: number;
  readonly slopeStdErr: number;
  readonly slopeCi95: number[];
}

test.each(oracleCases<PowerCase>('power-law'))('$label: the fitted line and its interval', (one) => {
  const fit = fitPowerLaw(one.x, one.y);
  expectClose(fit.slope, one.slope, tolerance, 'slope');
  expectClose(fit.intercept, one.interceptNaturalLog, tolerance, 'intercept');
  expectClose(fit.r2, one.r2, tolerance, 'r2');
  expectClose(fit.slopeStandardError, one.slopeStdErr, tolerance, 'standard error of the slope');
  expectClose(fit.slopeInterval, one.slopeCi95, 1e-11, 'interval of the slope');
});

interface VarianceCase {
  readonly logits: number[][][];
  readonly mstd: number;
  readonly predictions: number[][][];
  readonly modelVariance: number;
}

describe.each(oracleCases<VarianceCase>('variance-metrics'))('$label', (one) => {
  test('mean sampling standard deviation', () => {
    expectClose(mstd(one.logits.flat(2), one.logits.length), one.mstd, tolerance, 'mstd');
  });

  test('model variance', () => {
    const variance = modelVariance(one.predictions.flat(2), one.predictions.length);
    expectClose(variance, one.modelVariance, tolerance, 'model variance');
  });
});
