/** How much predictions vary: over masks of one network, and over networks. */
import { type Interval, meanInterval, sd } from './statistics.ts';
import { studentQuantile } from './student-t.ts';

/** Population variance over the first axis of `values`, [first, rest] row-major; one variance for each of the rest. */
function variances(values: ArrayLike<number>, first: number, what: string): Float64Array {
  if (!Number.isInteger(first) || first < 1)
    throw new RangeError(`${first} ${what} are not allowed; allowed is 1 or more`);
  const rest = values.length / first;
  if (!Number.isInteger(rest) || rest < 1) {
    throw new RangeError(
      `${values.length} values are not allowed; allowed is a multiple of ${first} ${what}, at least that`,
    );
  }
  const out = new Float64Array(rest);
  for (let j = 0; j < rest; j++) {
    let sum = 0;
    for (let i = 0; i < first; i++) sum += values[i * rest + j];
    const centre = sum / first;
    for (let i = 0; i < first; i++) out[j] += (values[i * rest + j] - centre) ** 2 / first;
  }
  return out;
}

/**
 * Mean sampling standard deviation (Lin, Wang & Chen, section 3.2): the population standard deviation of each logit
 * over masks, averaged over images and classes.
 *
 * @param logits row-major [sample, image, class]
 * @param samples masks drawn, at least 1
 */
export function mstd(logits: ArrayLike<number>, samples: number): number {
  const over = variances(logits, samples, 'samples');
  return over.reduce((sum, variance) => sum + Math.sqrt(variance), 0) / over.length;
}

/**
 * Model variance (section 4.2): the population variance of each prediction over networks trained on different images,
 * averaged over images and classes.
 *
 * @param predictions row-major [model, image, class], already averaged over masks where prediction samples them
 * @param models networks trained, at least 1
 */
export function modelVariance(predictions: ArrayLike<number>, models: number): number {
  const over = variances(predictions, models, 'models');
  return over.reduce((sum, variance) => sum + variance, 0) / over.length;
}

/** Values of one model variance: by seed, and of a single seed by model, its squared distance from the models' mean. */
export interface Variances {
  readonly seeds: readonly number[];
  readonly models: readonly number[] | null;
}

/**
 * The difference of two variances of the same models, `higher` less `lower`, null where no interval is known. Over seeds where there are several. With one seed it is the jackknife's
 * over models: a variance of K models is the mean of their squared distances d, and leaving each out in turn gives the
 * standard error (K − 1)/(√K (K − 2)) · sd of d; K − 1 degrees of freedom.
 */
export function pairedDifference(higher: Variances, lower: Variances): Interval | null {
  if (higher.seeds.length > 1) return meanInterval(higher.seeds.map((value, s) => value - lower.seeds[s]));
  if (!higher.models || !lower.models) return null;
  const models = higher.models.length;
  if (models < 3) return null;
  const { models: other } = lower;
  const differences = higher.models.map((value, m) => value - other[m]);
  const error = ((models - 1) / (Math.sqrt(models) * (models - 2))) * sd(differences);
  const half = studentQuantile(0.975, models - 1) * error;
  const estimate = higher.seeds[0] - lower.seeds[0];
  return { estimate, low: estimate - half, high: estimate + half };
}
