import { classes as usual } from './network.ts';

/**
 * What one network's outputs do over masks: for each image and class, sums over the first n masks of how far a mask's
 * output lies from the scaled network's, and of the squares of that. Differences keep float32 sums exact enough.
 */
export interface Moments {
  /** Numbers of masks n, rising: the first axis of the sums. */
  readonly at: readonly number[];
  readonly images: number;
  readonly classes: number;
  /** The scaled network's outputs, [image, class]. */
  readonly scaled: { readonly logits: Float32Array; readonly probabilities: Float32Array };
  /** Sums over the first n masks, [n, image, class]. */
  readonly logits: MomentSums;
  readonly probabilities: MomentSums;
}

export interface MomentSums {
  /** Sum of (one mask's output − the scaled network's). */
  readonly differences: Float32Array;
  /** Sum of the squares of the same. */
  readonly squares: Float32Array;
}

/** Which of a network's outputs: before or after the softmax. */
export type Output = 'logits' | 'probabilities';

/** Moments of `images` images after `at` masks, all 0; of MNIST's classes where no number of them is given. */
export function emptyMoments(at: readonly number[], images: number, classes = usual): Moments {
  const outputs = () => new Float32Array(images * classes);
  const sums = () => new Float32Array(at.length * images * classes);
  return {
    at: [...at],
    images,
    classes,
    scaled: { logits: outputs(), probabilities: outputs() },
    logits: { differences: sums(), squares: sums() },
    probabilities: { differences: sums(), squares: sums() },
  };
}

/** Number of masks at `index`, and where its sums begin and end. */
function placeOf({ at, images, classes }: Moments, index: number): [n: number, from: number, to: number] {
  if (!Number.isInteger(index) || index < 0 || index >= at.length)
    throw new RangeError(
      `index ${index} of moments is not allowed; ${at.length === 0 ? 'no index is allowed' : `allowed is 0 to ${at.length - 1}`}`,
    );
  return [at[index], index * images * classes, (index + 1) * images * classes];
}

/**
 * Mean sampling standard deviation (Lin, Wang & Chen, section 3.2): the population standard deviation of each output
 * over the first n masks, averaged over images and classes; 0 for one mask. In the outputs' unit, ≥ 0. The same as
 * that of the outputs themselves (variance.ts), to about 3e-4 of how far they lie from the scaled network's.
 *
 * @param index of n in `moments.at`
 * @throws RangeError where there is no such n, or no image
 */
export function mstdOf(moments: Moments, which: Output, index: number): number {
  const [n, from, to] = placeOf(moments, index);
  if (moments.images < 1) throw new RangeError(`${moments.images} images are not allowed; allowed is 1 or more`);
  if (n === 1) return 0;
  const { differences, squares } = moments[which];
  let sum = 0;
  for (let i = from; i < to; i++) sum += Math.sqrt(Math.max(0, squares[i] / n - (differences[i] / n) ** 2));
  return sum / (to - from);
}

/**
 * Mean output over the first n masks, [image, class]: logits, or probabilities (Monte Carlo prediction).
 *
 * @param index of n in `moments.at`
 * @throws RangeError where there is no such n
 */
export function meanOutputs(moments: Moments, which: Output, index: number): Float64Array {
  const [n, from] = placeOf(moments, index);
  const { differences } = moments[which];
  return Float64Array.from(moments.scaled[which], (scaled, i) => scaled + differences[from + i] / n);
}

/**
 * Moments of one network on several ranges of images, one after another, as those of all images.
 * @throws RangeError for no part, or where the parts' numbers of masks differ
 */
export function joinMoments(parts: readonly Moments[]): Moments {
  if (parts.length === 0) throw new RangeError('0 parts are not allowed; allowed is 1 or more');
  const { at, classes } = parts[0];
  for (const part of parts) {
    if (part.at.join() !== at.join())
      throw new RangeError(
        `moments after ${part.at} masks are not allowed; allowed is after ${at}, as in the first part`,
      );
  }
  const joined = emptyMoments(
    at,
    parts.reduce((sum, { images }) => sum + images, 0),
    classes,
  );
  let done = 0;
  for (const part of parts) {
    const rows = part.images * classes;
    for (const which of ['logits', 'probabilities'] as const) {
      joined.scaled[which].set(part.scaled[which], done * classes);
      for (const sum of ['differences', 'squares'] as const) {
        at.forEach((_, m) => {
          const values = part[which][sum].subarray(m * rows, (m + 1) * rows);
          joined[which][sum].set(values, (m * joined.images + done) * classes);
        });
      }
    }
    done += part.images;
  }
  return joined;
}
