import { type Moments, mstdOf } from '../../core/moments.ts';
import { classes } from '../../core/network.ts';

/** What one network's outputs do over masks, summed over images. Chunks add up; divide by `images` for means. */
export interface Tally {
  /** Numbers of masks, rising. */
  readonly at: readonly number[];
  images: number;
  /** MSTD with n masks times the number of images, [n]. */
  readonly logits: Float64Array;
  readonly probabilities: Float64Array;
  /** Images that the scaled network gets right. */
  correct: number;
  /** Squares of the scaled network's logits less each image's mean logit, averaged over classes. */
  squares: number;
}

export const emptyTally = (at: readonly number[]): Tally => ({
  at,
  images: 0,
  logits: new Float64Array(at.length),
  probabilities: new Float64Array(at.length),
  correct: 0,
  squares: 0,
});

/** Adds a chunk's moments. */
export function addMoments(into: Tally, moments: Moments): void {
  into.at.forEach((_, i) => {
    into.logits[i] += moments.images * mstdOf(moments, 'logits', i);
    into.probabilities[i] += moments.images * mstdOf(moments, 'probabilities', i);
  });
  const { logits } = moments.scaled;
  for (let image = 0; image < moments.images; image++) {
    const row = logits.subarray(image * classes, (image + 1) * classes);
    const centre = row.reduce((sum, value) => sum + value, 0) / classes;
    into.squares += row.reduce((sum, value) => sum + (value - centre) ** 2, 0) / classes;
  }
  into.images += moments.images;
}

/** Counts the images of a chunk whose largest scaled logit is the true class's. */
export function addCorrect(into: Tally, logits: Float32Array, labels: Uint8Array): void {
  labels.forEach((label, image) => {
    const row = logits.subarray(image * classes, (image + 1) * classes);
    if (row.every((value, c) => c === label || value < row[label])) into.correct++;
  });
}

export const onLogits = (tally: Tally, n: number): number => tally.logits[tally.at.indexOf(n)] / tally.images;

export const onProbabilities = (tally: Tally, n: number): number =>
  tally.probabilities[tally.at.indexOf(n)] / tally.images;

/** Root mean square of the scaled network's centred logits. */
export const logitSizeOf = (tally: Tally): number => Math.sqrt(tally.squares / tally.images);

export const accuracyOf = (tally: Tally): number => tally.correct / tally.images;
