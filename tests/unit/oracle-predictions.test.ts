import { describe, test } from 'vitest';
import {
  brierScore,
  calibrationError,
  negativeLogLikelihood,
  reliability,
  uncertainty,
} from '../../src/core/calibration.ts';
import { logLikelihood, rootMeanSquareError } from '../../src/core/regression.ts';
import { expectClose, oracleCases } from './oracle-vectors.ts';

const tolerance = 1e-9;

interface CalibrationCase {
  readonly probabilities: number[][][];
  readonly labels: number[];
  readonly reliability: { count: number; confidence: number | null; accuracy: number | null }[];
  readonly ece: number;
  readonly crossEntropy: number;
  readonly brier: number;
  readonly predictiveEntropy: number[];
  readonly mutualInformation: number[];
}

describe.each(oracleCases<CalibrationCase>('calibration'))('$label', (one) => {
  const { mean, predictive, information } = uncertainty(one.probabilities);

  test('bins of confidence and their error', () => {
    const bins = reliability(mean, one.labels);
    // An empty bin has no means; −1 stands for none on both sides.
    const numbers = (all: CalibrationCase['reliability']) =>
      all.map(({ count, confidence, accuracy }) => [count, confidence ?? -1, accuracy ?? -1]);
    expectClose(numbers(bins), numbers(one.reliability), tolerance, 'bins');
    expectClose(calibrationError(bins), one.ece, tolerance, 'calibration error');
  });

  test('scores', () => {
    expectClose(negativeLogLikelihood(mean, one.labels), one.crossEntropy, tolerance, 'negative log-likelihood');
    expectClose(brierScore(mean, one.labels), one.brier, tolerance, 'Brier score');
  });

  test('entropies', () => {
    expectClose(predictive, one.predictiveEntropy, tolerance, 'predictive entropy');
    expectClose(information, one.mutualInformation, tolerance, 'mutual information');
  });
});

interface RegressionCase {
  readonly samples: number[][];
  readonly targets: number[];
  readonly mean: number;
  readonly scale: number;
  readonly precision: number;
  readonly rmse: number;
  readonly logLikelihood: number;
}

test.each(oracleCases<RegressionCase>('regression'))('$label', (one) => {
  expectClose(rootMeanSquareError(one.samples, one.targets, one), one.rmse, tolerance, 'root mean square error');
  const likelihood = logLikelihood(one.samples, one.targets, one, one.precision);
  expectClose(likelihood, one.logLikelihood, tolerance, 'log-likelihood');
});
