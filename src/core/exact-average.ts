/**
 * The average over every mask, exactly: for a few dropped units all 2ⁿ thinned networks can be run and weighted by
 * their probabilities. It is what Monte Carlo prediction converges to as 1/√samples, and what scaled prediction
 * approximates (Lin, Wang & Chen, section 3.1, equations 1 and 2).
 */
import { hiddenUnits, type Layer, type Rows } from './layer.ts';
import { continuousIndex, type NoiseKind } from './model.ts';
import { checkRates, singleMaskLogits } from './reference.ts';
import { logSoftmax } from './softmax.ts';

/** The most units that may be dropped, of all layers together: 4,096 masks. */
export const maxDroppedUnits = 12;

/** Averages over all masks M, each [example][class]. */
export interface ExactAverage {
  /** E[o(x; M)]: the mean of the probabilities. */
  readonly arithmetic: Float64Array[];
  /** exp(E[log o(x; M)]), whose sum over classes is at most 1. */
  readonly geometricUnnormalised: Float64Array[];
  /** The same, divided by its sum over classes. */
  readonly geometric: Float64Array[];
  readonly logitMean: Float64Array[];
  /** Population standard deviation of each logit over masks. */
  readonly logitSd: Float64Array[];
  /** Mean sampling standard deviation: the mean of `logitSd` over examples and classes (section 3.2). */
  readonly mstd: number;
}

/** One mask of all hidden layers, [hidden layer][unit], with its probability. */
export interface WeightedMask {
  readonly mask: Float64Array[];
  readonly probability: number;
}

/**
 * Every mask of a network's hidden layers. Units of layers with rate 0 are never dropped and are not counted.
 * Throws RangeError for more than 12 units that may drop, and for noise that drops no unit, which has no finite set of masks.
 */
export function allMasks(units: readonly number[], rates: readonly number[], kind: NoiseKind): WeightedMask[] {
  checkRates(rates, units.length);
  if (continuousIndex(kind) >= 0)
    throw new RangeError(`noise "${kind}" has no finite set of masks; allowed are classic, inverted`);
  const dropped = units.flatMap((width, l) =>
    rates[l] > 0 ? Array.from({ length: width }, (_, unit) => ({ l, unit })) : [],
  );
  if (dropped.length > maxDroppedUnits) {
    throw new RangeError(`${dropped.length} units may drop; allowed is 0 to ${maxDroppedUnits}, for 2^n masks are run`);
  }
  return Array.from({ length: 2 ** dropped.length }, (_, bits) => {
    const mask = units.map((width) => new Float64Array(width).fill(1));
    let probability = 1;
    dropped.forEach(({ l, unit }, i) => {
      const kept = (bits >> i) & 1;
      probability *= kept ? 1 - rates[l] : rates[l];
      mask[l][unit] = kind === 'inverted' ? kept / (1 - rates[l]) : kept;
    });
    return { mask, probability };
  });
}

/**
 * The exact averages for `examples` [example][input] and dropout rates [hidden layer]. Throws as `allMasks` does, and
 * RangeError where shapes disagree.
 */
export function exactAverage(
  layers: readonly Layer[],
  examples: Rows,
  rates: readonly number[],
  kind: NoiseKind = 'classic',
): ExactAverage {
  const masks = allMasks(hiddenUnits(layers), rates, kind);
  const logitsOf = (m: number) => singleMaskLogits(layers, examples, masks[m].mask);
  return averagesOf(masks, logitsOf, examples.length, layers[layers.length - 1].outputs);
}

/**
 * Averages over masks whose probabilities sum up to 1.
 * @param logitsOf outputs under mask m, [example][class]
 */
export function averagesOf(
  masks: readonly { readonly probability: number }[],
  logitsOf: (m: number) => readonly Float64Array[],
  examples: number,
  classes: number,
): ExactAverage {
  const zeros = () => Array.from({ length: examples }, () => new Float64Array(classes));
  const [arithmetic, logMean, logitMean, squares] = [zeros(), zeros(), zeros(), zeros()];
  let total = 0;
  for (const [m, { probability }] of masks.entries()) {
    const before = total;
    total += probability;
    logitsOf(m).forEach((row, e) => {
      logSoftmax(row).forEach((logP, c) => {
        arithmetic[e][c] += probability * Math.exp(logP);
        logMean[e][c] += probability * logP;
        // West's weighted update of mean and sum of squared deviations: no cancellation, and never below 0.
        const deviation = row[c] - logitMean[e][c];
        logitMean[e][c] += deviation * (probability / total);
        squares[e][c] += probability * deviation ** 2 * (before / total);
      });
    });
  }
  const geometricUnnormalised = logMean.map((row) => row.map(Math.exp));
  const logitSd = squares.map((row) => row.map((square) => Math.sqrt(square / total)));
  return {
    arithmetic,
    geometricUnnormalised,
    geometric: logMean.map((row) => logSoftmax(row).map(Math.exp)),
    logitMean,
    logitSd,
    mstd: logitSd.reduce((sum, row) => row.reduce((part, sd) => part + sd, sum), 0) / (examples * classes),
  };
}
