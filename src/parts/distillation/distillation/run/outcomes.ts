import { calibrationError, negativeLogLikelihood, reliability } from '../../../../core/calibration.ts';
import { topOf } from '../../../../core/softmax.ts';
import { mean } from '../../../../core/statistics.ts';

/** How a prediction compares with labels, and with the average over all masks where that is known. */
export interface Outcome {
  readonly error: number;
  readonly crossEntropy: number;
  readonly ece: number;
  readonly kl: number | null;
  readonly confidence: number;
}

/** Six significant digits: results differ beyond them between machines anyway. */
const round = (value: number): number => Number(value.toPrecision(6));

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
