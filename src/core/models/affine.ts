/** Sums of weighted inputs: of a dense layer at its one place, of a convolution at each of its places. */
import type { Rows } from '../layer.ts';
import { factorMoments } from '../noise-laws/moments.ts';
import { sdOf, sdSlope } from './mean-field.ts';
import type { Weights, Weights64 } from './parameters.ts';
import type { Pass } from './pass.ts';
import type { WeightsStep } from './plan.ts';

/**
 * Mean and spread of each weight as one example meets it, and what a derivative by them is by the parameters. Weights
 * that are numbers under factors λ have mean λw and no variance; drawn as sums, mean E[λ]w and variance Var[λ]w².
 */
interface Effective {
  readonly mean: Float64Array;
  /** Null where it is 0. */
  readonly variance: Float64Array | null;
  addTo(gradient: Weights64, byMean: Float64Array, byVariance: Float64Array): void;
}

/** @param drawn of one example: factors [inputs, outputs], or anything where sums are drawn */
export function effective(
  { inputs, outputs, random, law }: WeightsStep,
  { points, rho }: Weights,
  drawn?: ArrayLike<number>,
): Effective {
  const size = inputs * outputs;
  const of = (value: (i: number) => number) => {
    const made = new Float64Array(size);
    for (let i = 0; i < size; i++) made[i] = value(i);
    return made;
  };
  if (rho) {
    return {
      mean: of((i) => points.values[i]),
      variance: of((i) => sdOf(rho[i]) ** 2),
      addTo: (gradient, byMean, byVariance) => {
        for (let i = 0; i < size; i++) {
          gradient.points.values[i] += byMean[i];
          gradient.rho![i] += byVariance[i] * 2 * sdOf(rho[i]) * sdSlope(rho[i]);
        }
      },
    };
  }
  const moments = random === 'local' && law && drawn ? factorMoments(law) : { mean: 1, variance: 0 };
  const factor = (i: number) => (random === 'factors' ? (drawn?.[i] ?? 1) : moments.mean);
  return {
    mean: of((i) => factor(i) * points.values[i]),
    variance: moments.variance === 0 ? null : of((i) => moments.variance * points.values[i] ** 2),
    addTo: (gradient, byMean, byVariance) => {
      for (let i = 0; i < size; i++) {
        gradient.points.values[i] += factor(i) * byMean[i] + 2 * moments.variance * points.values[i] * byVariance[i];
      }
    },
  };
}

/** How sums of weighted inputs are computed, and what `back` adds their derivatives by the parameters to. */
export type Sums = (
  step: WeightsStep,
  weights: Weights,
  rows: Rows,
  drawn: Rows | undefined,
  gradient: Weights64,
) => Pass;

/**
 * z = Σ x·mean + bias + √(Σ x²·variance)·ε at each place, for each example (Kingma, Salimans & Welling, 2015, equation 6):
 * one normal ε for a sum. Where the weights are numbers, the root is 0.
 * @param drawn [example][number]: factors [inputs, outputs] or normals [place, output]; without them there is no noise
 * @param gradient what `back` adds to
 */
export const affine: Sums = (step, weights, rows, drawn, gradient) => {
  const { places, inputs, outputs, random } = step;
  const { values } = weights.points;
  const normal = (e: number, sum: number) => (random === 'factors' ? 0 : (drawn?.[e][sum] ?? 0));
  const seen = rows.map((_, e) => effective(step, weights, drawn?.[e]));
  const spreads = rows.map(() => new Float64Array(places.length * outputs));

  const sums = rows.map((row, e) => {
    const { mean, variance } = seen[e];
    const z = new Float64Array(places.length * outputs);
    places.forEach((place, p) => {
      for (let o = 0; o < outputs; o++) {
        let sum = values[inputs * outputs + o];
        let spread = 0;
        for (let i = 0; i < inputs; i++) {
          const x = place[i] < 0 ? 0 : row[place[i]];
          sum += x * mean[i * outputs + o];
          if (variance) spread += x ** 2 * variance[i * outputs + o];
        }
        spreads[e][p * outputs + o] = Math.sqrt(spread);
        z[p * outputs + o] = sum + Math.sqrt(spread) * normal(e, p * outputs + o);
      }
    });
    return z;
  });

  const back = (deltas: readonly Float64Array[]) =>
    rows.map((row, e) => {
      const { mean, variance, addTo } = seen[e];
      const byInput = new Float64Array(row.length);
      const byMean = new Float64Array(inputs * outputs);
      const byVariance = new Float64Array(inputs * outputs);
      places.forEach((place, p) => {
        for (let o = 0; o < outputs; o++) {
          const delta = deltas[e][p * outputs + o];
          const root = spreads[e][p * outputs + o];
          const bySpread = root > 0 ? (delta * normal(e, p * outputs + o)) / (2 * root) : 0;
          gradient.points.values[inputs * outputs + o] += delta;
          for (let i = 0; i < inputs; i++) {
            if (place[i] < 0) continue;
            const [x, w] = [row[place[i]], i * outputs + o];
            byMean[w] += x * delta;
            byVariance[w] += x ** 2 * bySpread;
            byInput[place[i]] += mean[w] * delta + 2 * x * (variance?.[w] ?? 0) * bySpread;
          }
        }
      });
      addTo(gradient, byMean, byVariance);
      return byInput;
    });
  return { outputs: sums, back };
};
