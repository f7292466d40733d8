import { type Moments, mstdOf, type Output } from './moments.ts';

/** What one network's outputs do over masks, summed over images. Chunks add up; divide by `images` for means. */
export interface MaskTally {
  /** Numbers of masks, rising. */
  readonly at: readonly number[];
  images: number;
  /** MSTD with n masks times the number of images, [n]. */
  readonly logits: Float64Array;
  readonly probabilities: Float64Array;
  /** Images that are predicted right. */
  correct: number;
  /** Squares of the scaled network's logits less each image's mean logit, averaged over classes. */
  squares: number;
}

export const emptyTally = (at: readonly number[]): MaskTally => ({
  at,
  images: 0,
  logits: new Float64Array(at.length),
  probabilities: new Float64Array(at.length),
  correct: 0,
  squares: 0,
});

/**
 * Adds a chunk of images: their moments, and those predicted right.
 * @param logits of the network that predicts, [image, class]
 */
export function addMoments(into: MaskTally, moments: Moments, logits: Float32Array, labels: Uint8Array): void {
  const { classes } = moments;
  const rowOf = (of: Float32Array, image: number) => of.subarray(image * classes, (image + 1) * classes);
  for (let i = 0; i < into.at.length; i++) {
    into.logits[i] += moments.images * mstdOf(moments, 'logits', i);
    into.probabilities[i] += moments.images * mstdOf(moments, 'probabilities', i);
  }
  labels.forEach((label, image) => {
    const scaled = rowOf(moments.scaled.logits, image);
    const centre = scaled.reduce((sum, value) => sum + value, 0) / classes;
    into.squares += scaled.reduce((sum, value) => sum + (value - centre) ** 2, 0) / classes;
    const row = rowOf(logits, image);
    if (row.every((value, c) => c === label || value < row[label])) into.correct++;
  });
  into.images += moments.images;
}

/** MSTD with n masks, one of `at`. */
export const spreadOf = (tally: MaskTally, which: Output, n: number): number =>
  tally[which][tally.at.indexOf(n)] / tally.images;

/** Root mean square of the scaled network's logits, each image's mean logit taken off. */
export const logitSizeOf = ({ squares, images }: MaskTally): number => Math.sqrt(squares / images);
