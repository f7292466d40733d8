/**
 * What distillation minimises, and what one would like it to minimise, over every mask of a small network (Bulò, Porzi &
 * Kontschieder, "Dropout Distillation", equations 5 to 8 and Theorem 1).
 */
import type { Layer } from './layer.ts';
import { logSoftmax } from './softmax.ts';
import { through } from './thinned.ts';

export const lossKinds = ['kl', 'squared', 'absolute'] as const;
/**
 * Losses ℓ(y, ŷ) between probabilities: the Kullback–Leibler divergence Σ y ln(y/ŷ) in nats, the squared distance
 * Σ (y − ŷ)², and the absolute distance Σ |y − ŷ|. The first two are Bregman divergences, the last is not.
 */
export type LossKind = (typeof lossKinds)[number];

/** Probabilities [class] of one example, with their logarithms. */
export interface Probabilities {
  readonly p: Float64Array;
  readonly logs: Float64Array;
}

/** ℓ(y, ŷ) of two rows of probabilities. */
export function lossOf(
  kind: LossKind,
  { p: y, logs: logY }: Probabilities,
  { p: q, logs: logQ }: Probabilities,
): number {
  let sum = 0;
  if (kind === 'kl') for (let c = 0; c < y.length; c++) sum += y[c] > 0 ? y[c] * (logY[c] - logQ[c]) : 0;
  else if (kind === 'squared') for (let c = 0; c < y.length; c++) sum += (y[c] - q[c]) ** 2;
  else for (let c = 0; c < y.length; c++) sum += Math.abs(y[c] - q[c]);
  return sum;
}

/** A mask of all units of a network's hidden layers with its probability, as `allMasks` of core/exact-average.ts has it. */
interface Weighted {
  readonly mask: readonly Float64Array[];
  readonly probability: number;
}

const positive = (z: Float64Array): Float64Array => z.map((value) => Math.max(0, value));

/**
 * A perceptron's probabilities [mask][class] for one example under each mask; without masks, those of all units kept.
 * What no mask changes is computed once.
 */
export function probabilitiesUnder(
  layers: readonly Layer[],
  example: ArrayLike<number>,
  masks: readonly Pick<Weighted, 'mask'>[],
): Probabilities[] {
  const sums = layers.map(({ outputs }) => new Float64Array(outputs));
  through(layers[0], example, null, sums[0]);
  const first = positive(sums[0]);
  return masks.map(({ mask }) => {
    let hidden = first;
    for (let l = 1; l < layers.length; l++) {
      through(layers[l], hidden, mask[l - 1], sums[l]);
      if (l < layers.length - 1) hidden = positive(sums[l]);
    }
    const logs = logSoftmax(sums[layers.length - 1]);
    return { p: logs.map(Math.exp), logs };
  });
}

/** Of one loss, summed over examples. */
export interface Objectives {
  /** J(q): to the ideal average, [predictor]. */
  readonly ideal: Float64Array;
  /** J′(q): to each thinned network, averaged, [predictor]. */
  readonly sampled: Float64Array;
  /** How far the thinned networks are from their mean: J′ of the mean itself. */
  spread: number;
}

export const emptyObjectives = (predictors: number): Record<LossKind, Objectives> =>
  Object.fromEntries(
    lossKinds.map((kind) => [
      kind,
      { ideal: new Float64Array(predictors), sampled: new Float64Array(predictors), spread: 0 },
    ]),
  ) as Record<LossKind, Objectives>;

/**
 * Adds one example to J and J′ of some predictors.
 * @param thinned probabilities [mask][class], whose `masks` have probabilities that sum up to 1
 * @param predicted what each predictor says, [predictor][class]
 */
export function addObjectives(
  into: Record<LossKind, Objectives>,
  thinned: readonly Probabilities[],
  masks: readonly Pick<Weighted, 'probability'>[],
  predicted: readonly Probabilities[],
): void {
  const p = new Float64Array(thinned[0].p.length);
  for (const [m, { probability }] of masks.entries()) {
    for (let c = 0; c < p.length; c++) p[c] += probability * thinned[m].p[c];
  }
  const ideal = { p, logs: p.map(Math.log) };
  for (const kind of lossKinds) {
    const sums = into[kind];
    const toThinned = (q: Probabilities) =>
      masks.reduce((sum, { probability }, m) => sum + probability * lossOf(kind, thinned[m], q), 0);
    sums.spread += toThinned(ideal);
    predicted.forEach((q, i) => {
      sums.ideal[i] += lossOf(kind, ideal, q);
      sums.sampled[i] += toThinned(q);
    });
  }
}
