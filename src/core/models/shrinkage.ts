/**
 * Scales of priors in closed form (Nalisnick, Hernández-Lobato & Smyth, "Dropout as a Structured Shrinkage Prior"): the
 * variance of a group of weights that minimises their divergence from N(0, variance) less the logarithm of the
 * hyperprior's density. Groups are the rows of a layer of weights, each a unit's outgoing weights, and whole layers.
 */
import type { Hyperprior, Prior } from '../model.ts';
import { sum } from '../statistics.ts';

/** Variances of a layer's prior: that of a weight in row i is `layer` · `rows[i]`. */
export interface Scales {
  readonly rows: Float64Array;
  readonly layer: number;
}

/**
 * The variance v that minimises n/2 · ln v + moment/(2v) − ln p(v) for n weights whose second moments sum up to
 * `moment`. With an inverse gamma hyperprior on v it is (2β + moment)/(n + 2α + 2). With a half-Cauchy on √v it is the
 * positive root of (n + 2)v² + (nη² − moment)v − moment·η² = 0.
 */
export function closedScale(moment: number, n: number, hyperprior: Hyperprior): number {
  if (hyperprior.kind === 'inverse-gamma') return (2 * hyperprior.beta + moment) / (n + 2 * hyperprior.alpha + 2);
  const square = hyperprior.eta ** 2;
  const [a, b, c] = [n + 2, n * square - moment, -moment * square];
  const root = Math.sqrt(b * b - 4 * a * c);
  // Of two forms of the same root, the one that takes no difference of like numbers.
  return b > 0 ? (-2 * c) / (b + root) : (root - b) / (2 * a);
}

/**
 * What is minimised: n/2 · ln v + moment/(2v) − ln p(v), less what does not depend on v; `closedScale` is its minimiser.
 */
export function scaleObjective(v: number, moment: number, n: number, hyperprior: Hyperprior): number {
  const prior =
    hyperprior.kind === 'inverse-gamma'
      ? (hyperprior.alpha + 1) * Math.log(v) + hyperprior.beta / v
      : Math.log(v + hyperprior.eta ** 2);
  return 0.5 * (n * Math.log(v) + moment / v) + prior;
}

/** Sums of the second moments [inputs, outputs] of each row. */
const rowSums = (moments: Float64Array, outputs: number): Float64Array =>
  Float64Array.from({ length: moments.length / outputs }, (_, i) =>
    sum(moments.subarray(i * outputs, (i + 1) * outputs)),
  );

/** One variance for each row, given the layer's. */
export const rowScales = (moments: Float64Array, outputs: number, hyperprior: Hyperprior, layer = 1): Float64Array =>
  rowSums(moments, outputs).map((moment) => closedScale(moment / layer, outputs, hyperprior));

/** One variance for the layer, given those of its rows, all 1 where they are left out. */
export function layerScale(
  moments: Float64Array,
  outputs: number,
  hyperprior: Hyperprior,
  rows?: ArrayLike<number>,
): number {
  const moment = sum(rowSums(moments, outputs).map((value, i) => value / (rows?.[i] ?? 1)));
  return closedScale(moment, moments.length, hyperprior);
}

/**
 * The scales of a layer of weights.
 * @param moments second moments [inputs, outputs]: mean² + sd², or a point's square
 * @param layer the layer's variance before, of `ard-add`: rows are found given it, then it given them
 */
export function scalesOf(prior: Prior, moments: Float64Array, outputs: number, layer = 1): Scales {
  const ones = new Float64Array(moments.length / outputs).fill(1);
  if (prior.scales === 'fixed') return { rows: ones, layer: prior.variance };
  const { scales, hyperprior } = prior;
  if (scales === 'add') return { rows: ones, layer: layerScale(moments, outputs, hyperprior) };
  if (scales === 'ard') return { rows: rowScales(moments, outputs, hyperprior), layer: 1 };
  const rows = rowScales(moments, outputs, hyperprior, layer);
  return { rows, layer: layerScale(moments, outputs, hyperprior, rows) };
}
