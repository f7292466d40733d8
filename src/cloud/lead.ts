/** Which class the mean of the masks finds most probable, and whether as few masks as were drawn can tell. */
import { classes } from '../core/network.ts';
import { topOf } from '../core/softmax.ts';

/** Nothing is told of fewer masks. */
export const fewestMasks = 100;
/**
 * Standard errors that the lead must exceed. Two would do for one look at a number of masks fixed beforehand; the page
 * looks again after every mask, and must not change its mind each time.
 */
export const enoughErrors = 3;

export interface Lead {
  readonly first: number;
  readonly second: number;
  /** Probability of the first less that of the second, means over masks. */
  readonly by: number;
  /** Its standard error over masks. */
  readonly error: number;
  /** Whether the first is told from the second. */
  readonly clear: boolean;
}

/** Digits by the share of masks that say them, the largest first. */
export const ranked = (shares: readonly number[]) =>
  shares.map((value, digit) => ({ value, digit })).sort((a, b) => b.value - a.value || a.digit - b.digit);

/** Sums over masks from which every lead follows. */
export class LeadSums {
  /** [class]: sums of probabilities. */
  readonly sums = new Float64Array(classes);
  /** [class, class]: sums of products. */
  private readonly products = new Float64Array(classes * classes);
  private count = 0;

  clear(): void {
    this.sums.fill(0);
    this.products.fill(0);
    this.count = 0;
  }

  /** Counts one mask's probabilities, [class]. */
  add(probabilities: ArrayLike<number>): void {
    this.count += 1;
    for (let a = 0; a < classes; a++) {
      this.sums[a] += probabilities[a];
      for (let b = 0; b < classes; b++) this.products[a * classes + b] += probabilities[a] * probabilities[b];
    }
  }

  /** The arithmetic mean over the masks counted, [class]. */
  mean(): Float64Array {
    return this.sums.map((sum) => sum / Math.max(1, this.count));
  }

  lead(): Lead {
    const { count, products } = this;
    const mean = this.mean();
    const first = topOf(mean);
    const second = topOf(mean.map((value, c) => (c === first ? -1 : value)));
    const by = mean[first] - mean[second];
    const at = (a: number, b: number) => products[a * classes + b];
    const squares = at(first, first) + at(second, second) - 2 * at(first, second) - count * by ** 2;
    const error = count < 2 ? Number.POSITIVE_INFINITY : Math.sqrt(Math.max(0, squares) / (count - 1) / count);
    return { first, second, by, error, clear: count >= fewestMasks && by > enoughErrors * error };
  }
}
