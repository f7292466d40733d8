import { lineThrough } from '../../core/straight-line.ts';
import {
  type BatchSizeParams,
  type BatchSizeResult,
  examplesOf,
  type Latest,
  type Measured,
  rateAt,
  stepsFor,
  type Table,
} from './spec.ts';

/** One network's accuracies: on the way, and in the end (null while it is not over). */
export interface Outcome {
  readonly curve: number[];
  scaled: number | null;
  /** Mean of all masks; null without dropout. */
  sampled: number | null;
}

/** The two networks of one batch and seed. */
export interface Pair {
  readonly dropout: Outcome;
  readonly noDropout: Outcome;
}

export const emptyPair = (): Pair => {
  const outcome = (): Outcome => ({ curve: [], scaled: null, sampled: null });
  return { dropout: outcome(), noDropout: outcome() };
};

/** Six significant digits: results differ beyond them between machines anyway. */
const round = (value: number): number => Number(value.toPrecision(6));

/** Fluctuation over the second half of a complete curve (see `Measured.withinRunSd`); null before, or for few points. */
export function fluctuation(points: readonly number[], curve: readonly number[]): number | null {
  if (curve.length < points.length) return null;
  const from = Math.floor(points.length / 2);
  const sd = lineThrough(points.slice(from), curve.slice(from))?.residualSd ?? null;
  return sd === null ? null : round(sd);
}

/** Seeds that have begun, with every network as far as it has come: `seeds[seed][batch]`. */
export interface Progress {
  readonly batches: readonly number[];
  readonly points: readonly number[];
  readonly seeds: readonly (readonly Pair[])[];
  readonly images: number;
  readonly curveImages: number;
  readonly latest: Latest | null;
}

export function buildResult(params: BatchSizeParams, progress: Progress): BatchSizeResult {
  const { batches, points, seeds, images, curveImages, latest } = progress;
  const grid = <T>(read: (pair: Pair) => T): T[][] => batches.map((_, b) => seeds.map((pairs) => read(pairs[b])));
  const measured = (training: keyof Pair): Measured => ({
    scaled: grid((pair) => pair[training].scaled),
    withinRunSd: grid((pair) => fluctuation(points, pair[training].curve)),
    curve: grid((pair) => [...pair[training].curve]),
  });
  const sampled: Table = grid((pair) => pair.dropout.sampled);
  const examples = examplesOf(params);
  return {
    batches: [...batches],
    seeds: params.seeds.slice(0, seeds.length),
    rate: params.rate,
    kind: params.noise,
    layers: [...params.layers],
    networkShape: [...params.networkShape],
    samples: params.samples,
    examples,
    optimiser: params.optimiser,
    scaleRate: params.scaleRate,
    learningRate: batches.map((batch) => rateAt(params, batch)),
    steps: batches.map((batch) => stepsFor(examples, batch)),
    points: [...points],
    dropout: { ...measured('dropout'), sampled },
    noDropout: measured('noDropout'),
    images,
    curveImages,
    latest,
  };
}
