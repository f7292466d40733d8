/** What samples of a regression's outputs predict, back on the scale of the targets. */
import type { Rows } from './layer.ts';
import { logSumExp } from './softmax.ts';
import { mean } from './statistics.ts';

/** How targets were standardised: (target − mean)/scale. */
export interface Standard {
  readonly mean: number;
  readonly scale: number;
}

/** Of each case, on the original scale. */
export interface PredictiveMoments {
  readonly mean: Float64Array;
  /** Over samples, with the noise of the targets: √(population variance + 1/precision). */
  readonly sd: Float64Array;
}

function check(samples: Rows, cases = samples[0]?.length ?? 0): void {
  if (samples.length === 0 || cases === 0) throw new RangeError('there are 0 samples or cases; allowed is 1 or more');
  for (const row of samples) {
    if (row.length !== cases) throw new RangeError(`a sample has ${row.length} cases; allowed is ${cases}`);
  }
}

const casesOf = (samples: Rows): Float64Array[] =>
  Array.from({ length: samples[0].length }, (_, c) => Float64Array.from(samples, (row) => row[c]));

/** @param samples standardised outputs [sample][case] */
export function predictiveMoments(
  samples: Rows,
  { mean: centre, scale }: Standard,
  precision: number,
): PredictiveMoments {
  check(samples);
  const cases = casesOf(samples);
  const means = cases.map(mean);
  return {
    mean: Float64Array.from(means, (value) => centre + scale * value),
    sd: Float64Array.from(cases, (values, c) => {
      const spread = mean(values.map((value) => (value - means[c]) ** 2));
      return scale * Math.sqrt(spread + 1 / precision);
    }),
  };
}

/** Root mean square error of the mean of the samples, on the original scale. */
export function rootMeanSquareError(samples: Rows, targets: ArrayLike<number>, { scale }: Standard): number {
  check(samples, targets.length);
  return scale * Math.sqrt(mean(casesOf(samples).map((values, c) => (mean(values) - targets[c]) ** 2)));
}

/**
 * Mean absolute error of single samples, on the original scale: what the public code of "Dropout as a Structured
 * Shrinkage Prior" reports as root mean square error, its root taken case by case.
 */
export function meanAbsoluteError(samples: Rows, targets: ArrayLike<number>, { scale }: Standard): number {
  check(samples, targets.length);
  return scale * mean(casesOf(samples).map((values, c) => mean(values.map((value) => Math.abs(value - targets[c])))));
}

/**
 * Mean over cases of the logarithm of the mean over samples of N(target; sample, 1/precision), as a density on the
 * original scale, in nats.
 */
export function logLikelihood(
  samples: Rows,
  targets: ArrayLike<number>,
  { scale }: Standard,
  precision: number,
): number {
  check(samples, targets.length);
  const each = casesOf(samples).map((values, c) => {
    const logs = values.map((value) => -0.5 * precision * (value - targets[c]) ** 2);
    return logSumExp(logs) - Math.log(logs.length);
  });
  return mean(each) + 0.5 * Math.log(precision / (2 * Math.PI)) - Math.log(scale);
}
