/** Sums over test images of what several networks predict, trained alike on different images. Chunks add up. */
import { type Moments, meanOutputs, type Output } from './moments.ts';
import { classes } from './network.ts';
import { logSoftmax } from './softmax.ts';
import { sum } from './statistics.ts';

/** What the networks predict by one rule, before or after the softmax. */
export interface OutputTally {
  /** Each network's squared distance from the networks' mean output, averaged over classes; [model]. */
  readonly distances: Float64Array;
  /** Squares of outputs, averaged over networks and classes. */
  power: number;
  /** Squared distance of the networks' mean output from the one-hot label, averaged over classes. */
  bias2: number;
  /** Summed over networks, nats. */
  crossEntropy: number;
  /** Images whose largest output is the true class's, [model]. */
  readonly correct: Float64Array;
}

/** One prediction rule's outputs before and after the softmax. */
export type RuleTally = Readonly<Record<Output, OutputTally>>;

export interface Tally {
  readonly models: number;
  /** Numbers of masks, rising; none where nothing is dropped. */
  readonly at: readonly number[];
  images: number;
  readonly scaled: RuleTally;
  /** [n] */
  readonly sampled: readonly RuleTally[];
  /** Variance over masks of one network's output, unbiased, averaged over networks and classes. */
  readonly overMasks: { logits: number; probabilities: number };
}

export const outputs = ['logits', 'probabilities'] as const satisfies readonly Output[];

const emptyRule = (models: number): RuleTally => {
  const output = () => ({
    distances: new Float64Array(models),
    power: 0,
    bias2: 0,
    crossEntropy: 0,
    correct: new Float64Array(models),
  });
  return { logits: output(), probabilities: output() };
};

export const emptyTally = (models: number, at: readonly number[]): Tally => ({
  models,
  at,
  images: 0,
  scaled: emptyRule(models),
  sampled: at.map(() => emptyRule(models)),
  overMasks: { logits: 0, probabilities: 0 },
});

/**
 * Adds what the networks say of a few images.
 * @param predictions [model] of [image, class]
 * @param ranked the same, in whose order images count as right
 * @param crossEntropy of the predictions, summed over networks and images
 */
function addOutputs(
  into: OutputTally,
  predictions: readonly ArrayLike<number>[],
  labels: Uint8Array,
  ranked: readonly ArrayLike<number>[],
  crossEntropy: number,
): void {
  const models = predictions.length;
  labels.forEach((label, image) => {
    const from = image * classes;
    for (let c = 0; c < classes; c++) {
      let sum = 0;
      for (const values of predictions) sum += values[from + c];
      const centre = sum / models;
      predictions.forEach((values, m) => {
        into.distances[m] += (values[from + c] - centre) ** 2 / classes;
        into.power += values[from + c] ** 2 / (classes * models);
      });
      into.bias2 += (centre - (c === label ? 1 : 0)) ** 2 / classes;
    }
    ranked.forEach((values, m) => {
      if (isRight(values, from, label)) into.correct[m]++;
    });
  });
  into.crossEntropy += crossEntropy;
}

/** Whether the true class's value is the largest. */
const isRight = (values: ArrayLike<number>, from: number, label: number): boolean => {
  for (let c = 0; c < classes; c++) if (c !== label && !(values[from + c] < values[from + label])) return false;
  return true;
};

/** −ln softmax(logits)[label], summed over networks and images. */
const entropyOfLogits = (predictions: readonly Float64Array[], labels: Uint8Array): number => {
  let sum = 0;
  for (const values of predictions) {
    labels.forEach((label, image) => {
      sum -= logSoftmax(values.subarray(image * classes, (image + 1) * classes))[label];
    });
  }
  return sum;
};

/** −ln of the true class's probability, summed likewise; none is taken to be less than `floor` [model][image, class]. */
const entropyOfProbabilities = (
  predictions: readonly Float64Array[],
  labels: Uint8Array,
  floors: readonly ArrayLike<number>[],
): number => {
  let sum = 0;
  predictions.forEach((values, m) => {
    labels.forEach((label, image) => {
      const at = image * classes + label;
      sum -= Math.log(Math.max(values[at], floors[m][at] * 2 ** -24, 1e-38));
    });
  });
  return sum;
};

/**
 * Variance over masks of each output, unbiased, from the first n; summed over images, averaged over classes.
 * @param index of n ≥ 2 in `moments.at`
 */
function overMasks({ at, images, ...moments }: Moments, which: Output, index: number): number {
  const n = at[index];
  const { differences, squares } = moments[which];
  const [from, to] = [index * images * classes, (index + 1) * images * classes];
  let sum = 0;
  for (let i = from; i < to; i++) sum += Math.max(0, squares[i] - differences[i] ** 2 / n) / (n - 1);
  return sum / classes;
}

/** Adds a chunk of images: the moments of every network, [model], and the images' labels. */
export function addMoments(into: Tally, moments: readonly Moments[], labels: Uint8Array): void {
  const scaled = {
    logits: moments.map((one) => Float64Array.from(one.scaled.logits)),
    probabilities: moments.map((one) => Float64Array.from(one.scaled.probabilities)),
  };
  const entropy = entropyOfLogits(scaled.logits, labels);
  for (const which of outputs) addOutputs(into.scaled[which], scaled[which], labels, scaled.logits, entropy);
  into.at.forEach((_, i) => {
    for (const which of outputs) {
      const means = moments.map((one) => meanOutputs(one, which, i));
      // A mean of differences tells a probability from 0 down to about 2⁻²⁴ of the scaled one.
      const own =
        which === 'logits'
          ? entropyOfLogits(means, labels)
          : entropyOfProbabilities(means, labels, scaled.probabilities);
      addOutputs(into.sampled[i][which], means, labels, means, own);
    }
  });
  const most = into.at.length - 1;
  if (most >= 0) {
    for (const which of outputs) {
      for (const one of moments) into.overMasks[which] += overMasks(one, which, most) / into.models;
    }
  }
  into.images += labels.length;
}

/** Means over images of what one rule's outputs come to. */
export function scoresOf({ distances, power, bias2, crossEntropy, correct }: OutputTally, { images, models }: Tally) {
  return {
    /** Model variance: the population variance over networks, as `modelVariance` (core/variance.ts) has it. */
    variance: sum(distances) / (models * images),
    /** Each network's share of it, [model]; their mean is the variance. */
    distances: Array.from(distances, (distance) => distance / images),
    /** Mean square of the outputs. */
    power: power / images,
    bias2: bias2 / images,
    /** Mean over networks, nats. */
    crossEntropy: crossEntropy / (images * models),
    /** Mean over networks, 0 to 1. */
    accuracy: sum(correct) / (images * models),
  };
}

/**
 * Expected excess of a variance over networks whose outputs are means over n masks: (1 − 1/models) · σ²/n, where σ² is
 * the variance over masks of one network's output, averaged over networks, classes and images.
 */
export const maskNoiseOf = ({ overMasks: total, models, images }: Tally, which: Output, n: number): number =>
  ((1 - 1 / models) * total[which]) / (images * n);
