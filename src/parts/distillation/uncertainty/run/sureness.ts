import {
  brierScore,
  calibrationError,
  entropy,
  negativeLogLikelihood,
  reliability,
  uncertainty,
} from '../../../../core/calibration.ts';
import { topOf } from '../../../../core/softmax.ts';
import { mean } from '../../../../core/statistics.ts';
import { bins, levels } from '../spec.ts';

/** What a prediction says of some images: probabilities [image][class], and of each image how unsure it is, nats. */
export interface Said {
  readonly rows: readonly Float64Array[];
  readonly entropy: readonly number[];
  /** Mutual information of the class and what is averaged over. */
  readonly information: readonly number[];
}

/** How sure a prediction is, means over images. */
export interface Sureness {
  readonly confidence: number;
  readonly entropy: number;
  readonly information: number;
}

/** How a prediction compares with labels; by bin of the reliability diagram, and by level of confidence. */
export interface Judgement {
  readonly error: number;
  readonly crossEntropy: number;
  readonly ece: number;
  readonly brier: number;
  readonly binCount: readonly number[];
  readonly binConfidence: readonly (number | null)[];
  readonly binAccuracy: readonly (number | null)[];
  readonly rightAt: readonly number[];
  readonly wrongAt: readonly number[];
}

/** Six significant digits: results differ beyond them between machines anyway. */
const round = (value: number): number => Number(value.toPrecision(6));
const roundKnown = (value: number | null): number | null => (value === null ? null : round(value));

/** One network, which averages nothing. */
export const ofOne = (rows: readonly Float64Array[]): Said => ({
  rows,
  entropy: rows.map(entropy),
  information: rows.map(() => 0),
});

/** The mean of what several say, [member][image][class]. */
export function ofSeveral(members: readonly (readonly Float64Array[])[]): Said {
  const { mean: rows, predictive, information } = uncertainty(members);
  return { rows, entropy: Array.from(predictive), information: Array.from(information, (nats) => Math.max(0, nats)) };
}

export const surenessOf = ({ rows, entropy, information }: Said): Sureness => ({
  confidence: round(mean(rows.map((row) => row[topOf(row)]))),
  entropy: round(mean(entropy)),
  information: round(mean(information)),
});

/** Of probabilities [image][class] of labelled images. */
export function judgementOf(rows: readonly Float64Array[], labels: ArrayLike<number>): Judgement {
  const inBins = reliability(rows, labels, bins);
  const inLevels = reliability(rows, labels, levels);
  const right = inLevels.map(({ count, accuracy }) => Math.round(count * (accuracy ?? 0)));
  return {
    error: round(1 - right.reduce((sum, count) => sum + count, 0) / rows.length),
    crossEntropy: round(negativeLogLikelihood(rows, labels)),
    ece: round(calibrationError(inBins)),
    brier: round(brierScore(rows, labels)),
    binCount: inBins.map(({ count }) => count),
    binConfidence: inBins.map(({ confidence }) => roundKnown(confidence)),
    binAccuracy: inBins.map(({ accuracy }) => roundKnown(accuracy)),
    rightAt: right,
    wrongAt: inLevels.map(({ count }, level) => count - right[level]),
  };
}
