/** Averages over every mask of any model, as `core/exact-average.ts` has them of perceptrons. */
import { averagesOf, type ExactAverage, maxDroppedUnits } from '../exact-average.ts';
import type { Rows } from '../layer.ts';
import type { Model } from '../model.ts';
import type { Parameters } from './parameters.ts';
import { type NoiseSite, planOf } from './plan.ts';
import { type Drawn, outputs } from './reference.ts';

/** Everything that may be drawn for an example, [site][number], with its probability. */
export interface WeightedDraws {
  readonly draws: readonly Float64Array[];
  readonly probability: number;
}

/** Rate and what a factor is where it is not 0. @throws RangeError for noise with more than two values */
function twoPoints({ draws, name }: NoiseSite): { readonly rate: number; readonly gain: number } {
  const law = draws === 'normals' ? { kind: 'normals' } : draws;
  if (law.kind !== 'classic' && law.kind !== 'inverted') {
    throw new RangeError(`noise "${law.kind}" of ${name} has no finite set of masks; allowed are classic, inverted`);
  }
  const { rate } = law as { rate: number };
  return { rate, gain: law.kind === 'inverted' ? 1 / (1 - rate) : 1 };
}

/**
 * Every mask of a model. Factors of rate 0 are never 0 and are not counted.
 * @throws RangeError for more than 12 factors that may be 0, and for noise that has no finite set of values
 */
export function allDraws(model: Model): WeightedDraws[] {
  const { sites } = planOf(model);
  const points = sites.map(twoPoints);
  const dropped = sites.flatMap(({ width }, site) =>
    points[site].rate > 0 ? Array.from({ length: width }, (_, i) => ({ site, i })) : [],
  );
  if (dropped.length > maxDroppedUnits)
    throw new RangeError(
      `${dropped.length} factors may be 0; allowed is 0 to ${maxDroppedUnits}, for 2^n masks are run`,
    );
  return Array.from({ length: 2 ** dropped.length }, (_, bits) => {
    const draws = sites.map(({ width }) => new Float64Array(width).fill(1));
    let probability = 1;
    dropped.forEach(({ site, i }, bit) => {
      const { rate, gain } = points[site];
      const kept = (bits >> bit) & 1;
      probability *= kept ? 1 - rate : rate;
      draws[site][i] = kept * gain;
    });
    return { draws, probability };
  });
}

/** The same draws for each example. */
export const forAll = (draws: readonly Float64Array[], examples: number): Drawn =>
  draws.map((row) => Array.from({ length: examples }, () => row));

/**
 * The exact averages for `examples` [example][input]; of a head that is no softmax, `logitMean` and `logitSd` are those
 * of its outputs, and the averages of probabilities mean nothing. Throws as `allDraws` does.
 */
export function exactModelAverage(model: Model, parameters: Parameters, examples: Rows): ExactAverage {
  const { outputs: classes } = planOf(model);
  const masks = allDraws(model);
  const outputsOf = (m: number) => outputs(model, parameters, examples, forAll(masks[m].draws, examples.length));
  return averagesOf(masks, outputsOf, examples.length, classes);
}
