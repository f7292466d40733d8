/** What predictions come to: measured on ranges of images, compared with labels and with an average over masks. */
import { calibrationError, negativeLogLikelihood, reliability } from '../core/calibration.ts';
import type { Images } from '../core/images.ts';
import { joinMoments, type Moments, meanOutputs } from '../core/moments.ts';
import { topOf } from '../core/softmax.ts';
import { mean } from '../core/statistics.ts';
import type { Family } from '../engine/types.ts';
import type { Range } from './images.ts';
import type { Kit } from './kit.ts';

/** How a prediction compares with labels, and with the average over all masks where that is known. */
export interface Outcome {
  readonly error: number;
  readonly crossEntropy: number;
  readonly ece: number;
  readonly kl: number | null;
  readonly confidence: number;
}

/** Below this, a mean of float32 probabilities is rounding. */
const least = 1e-9;
/** Six significant digits: results differ beyond them between machines anyway. */
const round = (value: number): number => Number(value.toPrecision(6));

/** Images measured at once, at most. */
export const mostAtOnce = 256;

export interface Asked {
  /** Stream of the masks; that of test images where it is not given. */
  readonly stream?: number;
  /** Hears of the work done, in masks of one image. */
  readonly counted?: (masks: number) => void;
}

/** What each network of a family does on a range of images, after numbers of masks; with scaled weights where there are none. */
export async function momentsOf<R>(
  kit: Kit<R>,
  family: Family,
  images: Images,
  range: Range,
  at: readonly number[] = [],
  { stream = 0, counted }: Asked = {},
): Promise<Moments[]> {
  const parts: Moments[][] = [];
  await kit.measure(
    range,
    family.imagesAtOnce,
    async (from, to) => {
      parts.push(await family.moments({ images, from, to, stream, at }));
      counted?.((to - from) * (at.at(-1) ?? 0));
    },
    mostAtOnce,
  );
  return family.networks.map((_, n) => joinMoments(parts.map((part) => part[n])));
}

/** Rows of probabilities [image][class], each with sum 1. */
export function rowsOf(values: ArrayLike<number>, classes: number): Float64Array[] {
  const images = values.length / classes;
  return Array.from({ length: images }, (_, i) => {
    const row = Float64Array.from({ length: classes }, (_, c) => Math.max(least, values[i * classes + c]));
    const total = row.reduce((sum, p) => sum + p, 0);
    return row.map((p) => p / total);
  });
}

/** The probabilities of scaled weights. */
export const scaledRows = ({ scaled, classes }: Moments): Float64Array[] => rowsOf(scaled.probabilities, classes);

/** The arithmetic mean of the probabilities of the masks up to `index`. */
export const arithmetic = (moments: Moments, index: number): Float64Array[] =>
  rowsOf(meanOutputs(moments, 'probabilities', index), moments.classes);

/** What a network says under each of its masks, [mask][image][class]: moments must be known after every number of them. */
export function masksOf(moments: Moments): Float64Array[][] {
  const { at, classes } = moments;
  return at.map((n, index) => {
    // n · mean is the sum of the first n.
    const upTo = meanOutputs(moments, 'probabilities', index);
    const before = index > 0 ? meanOutputs(moments, 'probabilities', index - 1) : null;
    return rowsOf(before ? upTo.map((p, i) => n * p - (n - 1) * before[i]) : upTo, classes);
  });
}

/** Mean over images of Σ p ln(p/q), nats. */
const divergence = (p: readonly Float64Array[], q: readonly Float64Array[]): number =>
  mean(p.map((row, i) => row.reduce((sum, share, c) => sum + share * Math.log(share / q[i][c]), 0)));

/** What a prediction [image][class] comes to. */
export function outcomeOf(
  rows: readonly Float64Array[],
  labels: ArrayLike<number>,
  ideal: readonly Float64Array[] | null,
): Outcome {
  const best = rows.map(topOf);
  return {
    error: round(mean(best.map((top, i) => Number(top !== labels[i])))),
    crossEntropy: round(negativeLogLikelihood(rows, labels)),
    ece: round(calibrationError(reliability(rows, labels))),
    kl: ideal === null ? null : round(Math.max(0, divergence(ideal, rows))),
    confidence: round(mean(rows.map((row, i) => row[best[i]]))),
  };
}
