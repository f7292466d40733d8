/** The numbers that are drawn and told, by way to predict. */
import type { Meaning } from '../../../../charts/encoding.ts';
import { mean } from '../../../../core/statistics.ts';
import { meanOf, type Row } from '../../../../view-kit/seeds.ts';
import type { Sourced } from '../../../../view-kit/sources.ts';
import {
  type InputKind,
  type PredictionKind,
  predictions,
  rightAngle,
  type Signal,
  type UncertaintyParams,
  type UncertaintyResult,
} from '../spec.ts';

/** The results shown together, the recorded one first. */
export type Sources = readonly Sourced<UncertaintyParams, UncertaintyResult>[];

export const meanings: Readonly<Record<PredictionKind, Meaning>> = {
  scaled: 'scaled',
  sampled: 'sampled',
  distilled: 'distilled',
  ensemble: 'ensemble',
  plain: 'control',
};

export const placeOf = (kind: PredictionKind): number => predictions.indexOf(kind);

/** The angle measured that is nearest. */
export const angleAt = ({ angles }: Pick<UncertaintyResult, 'angles'>, degrees: number): number =>
  angles.reduce((best, angle, i) => (Math.abs(angle - degrees) < Math.abs(angles[best] - degrees) ? i : best), 0);

/**
 * What a signal of sureness is on test images, on those turned by the angle, and on noise, one value a seed; of upright
 * ones and those turned by 90° on all test images, else on those of them that are turned by every angle.
 */
export function signalOf(result: UncertaintyResult, signal: Signal, kind: PredictionKind, degrees: number) {
  const i = placeOf(kind);
  const on = (input: InputKind) => result[signal][i][result.inputs.indexOf(input)];
  const angle = angleAt(result, degrees);
  const whole = { 0: on('test'), [rightAngle]: on('turned') }[result.angles[angle]];
  return { test: on('test'), turned: whole ?? result[`${signal}Turned`][i][angle], noise: on('noise') };
}

/** What becomes of test images where only answers of at least some confidence are given. */
export interface Answered {
  /** Share of images that are answered. */
  readonly share: number;
  /** Share of these that are right; null where none is answered. */
  readonly right: number | null;
}

/** At each least confidence of 0, 1, 2 … hundredths; means over seeds. Null where nothing is known yet. */
export function answeredOf(result: UncertaintyResult, kind: PredictionKind): Answered[] | null {
  const i = placeOf(kind);
  const [right, wrong] = [result.rightAt[i], result.wrongAt[i]];
  const seeds = right[0].flatMap((count, s) => (count === null ? [] : [s]));
  if (seeds.length === 0) return null;
  const sums = seeds.map((s) => {
    let [good, all] = [0, 0];
    return right
      .map((_, l) => right.length - 1 - l)
      .map((l) => {
        good += right[l][s] ?? 0;
        all += (right[l][s] ?? 0) + (wrong[l][s] ?? 0);
        return { good, all };
      });
  });
  const total = sums.map((one) => one[one.length - 1].all);
  return right.map((_, level) => {
    const at = sums.map((one) => one[right.length - 1 - level]);
    const some = at.filter(({ all }) => all > 0);
    return {
      share: mean(at.map(({ all }, s) => all / total[s])),
      right: some.length > 0 ? mean(some.map(({ good, all }) => good / all)) : null,
    };
  });
}

/** One bin of the reliability diagram, means over the seeds that have images in it. */
export interface Bin {
  readonly confidence: number | null;
  readonly accuracy: number | null;
  /** Share of all test images. */
  readonly share: number | null;
}

export const binsOf = (result: UncertaintyResult, kind: PredictionKind): Bin[] => {
  const i = placeOf(kind);
  const of = (rows: readonly Row[], b: number) => meanOf(rows[b]);
  return result.binCount[i].map((_, b) => {
    const count = of(result.binCount[i], b);
    return {
      confidence: of(result.binConfidence[i], b),
      accuracy: of(result.binAccuracy[i], b),
      share: count === null ? null : count / result.images,
    };
  });
};
