/** How well probabilities match what happens, and how unsure they are. All of one set of predictions [image][class]. */

import type { Rows } from './layer.ts';
import { checkLabels, topOf } from './softmax.ts';
import { mean } from './statistics.ts';

/** The images whose confidence lies in one of equal bins. */
export interface ReliabilityBin {
  readonly count: number;
  /** Mean of the largest probability; null where there are no images. */
  readonly confidence: number | null;
  /** Share predicted right; null where there are no images. */
  readonly accuracy: number | null;
}

const check = (probabilities: Rows, labels: ArrayLike<number>): void => checkLabels(probabilities, labels, 'image');

/** Bins of confidence: ⌊bins · confidence⌋, 1 in the last. */
export function reliability(probabilities: Rows, labels: ArrayLike<number>, bins = 15): ReliabilityBin[] {
  check(probabilities, labels);
  if (!Number.isInteger(bins) || bins < 1) throw new RangeError(`${bins} bins are not allowed; allowed is 1 and more`);
  const all = probabilities.map((row, image) => {
    const best = topOf(row);
    return {
      bin: Math.min(bins - 1, Math.floor(bins * row[best])),
      confidence: row[best],
      right: best === labels[image],
    };
  });
  return Array.from({ length: bins }, (_, bin) => {
    const inside = all.filter((image) => image.bin === bin);
    if (inside.length === 0) return { count: 0, confidence: null, accuracy: null };
    return {
      count: inside.length,
      confidence: mean(inside.map(({ confidence }) => confidence)),
      accuracy: mean(inside.map(({ right }) => Number(right))),
    };
  });
}

/** Expected calibration error: |confidence − accuracy|, averaged over images by way of their bins (Guo and others, 2017). */
export function calibrationError(bins: readonly ReliabilityBin[]): number {
  const images = bins.reduce((sum, { count }) => sum + count, 0);
  return bins.reduce(
    (sum, { count, confidence, accuracy }) => sum + (count / images) * Math.abs((confidence ?? 0) - (accuracy ?? 0)),
    0,
  );
}

/** Mean over images of −ln(probability of the label), nats. */
export function negativeLogLikelihood(probabilities: Rows, labels: ArrayLike<number>): number {
  check(probabilities, labels);
  return mean(probabilities.map((row, image) => -Math.log(row[labels[image]])));
}

/** Mean over images of the squared distance to the label's row of 0 and 1, summed over classes: 0 to 2. */
export function brierScore(probabilities: Rows, labels: ArrayLike<number>): number {
  check(probabilities, labels);
  return mean(
    probabilities.map((row, image) =>
      Array.from(row).reduce((sum, p, c) => sum + (p - (c === labels[image] ? 1 : 0)) ** 2, 0),
    ),
  );
}

/** −Σ p ln p, nats. */
export function entropy(row: ArrayLike<number>): number {
  let sum = 0;
  for (let c = 0; c < row.length; c++) if (row[c] > 0) sum -= row[c] * Math.log(row[c]);
  return sum;
}

export interface Uncertainty {
  /** Arithmetic mean over samples, [image][class]. */
  readonly mean: Float64Array[];
  /** Entropy of the mean, [image]. */
  readonly predictive: Float64Array;
  /** What one learns of the label by learning the mask: predictive less mean entropy of the samples, [image]. */
  readonly information: Float64Array;
}

/** How unsure sampled predictions [sample][image][class] are, in nats. */
export function uncertainty(samples: readonly Rows[]): Uncertainty {
  if (samples.length === 0) throw new RangeError('there are 0 samples; allowed is 1 or more');
  const average = samples[0].map((first, image) => {
    const row = new Float64Array(first.length);
    for (const sample of samples) for (let c = 0; c < row.length; c++) row[c] += sample[image][c];
    return row.map((sum) => sum / samples.length);
  });
  const predictive = Float64Array.from(average, entropy);
  return {
    mean: average,
    predictive,
    information: predictive.map((value, image) => value - mean(samples.map((sample) => entropy(sample[image])))),
  };
}
