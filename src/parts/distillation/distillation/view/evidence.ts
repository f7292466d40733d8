/** What the results say of averaging and of distillation: differences paired by seed, with their intervals. */
import type { UnlabelledSource } from '../../../../contract/teachers.ts';
import { pairedDifference } from '../../../../view-kit/outcomes.ts';
import type { Difference } from '../../../../view-kit/seeds.ts';
import type { DistillationResult, PredictionKind, ShownMeasure } from '../spec.ts';

/** First less second, in the measure's unit; null where one of them is not known. */
export function differenceOf(
  result: DistillationResult,
  measure: ShownMeasure,
  first: PredictionKind,
  second: PredictionKind,
): Difference | null {
  const row = (kind: PredictionKind) => result[measure][result.predictions.indexOf(kind)];
  return pairedDifference(measure, row(first), row(second), result.images);
}

/** A student's measure less that of the student of the run's own source; null where one of them is not known. */
export function sourceDifference(
  result: DistillationResult,
  measure: ShownMeasure,
  source: UnlabelledSource,
): Difference | null {
  const rows = result[`${measure}From`];
  return pairedDifference(measure, rows[result.unlabelled.indexOf(source)], rows[0], result.images);
}

/** Which way a difference goes; without an interval, its sign. */
export const side = ({ interval, estimate }: Difference): 'less' | 'more' | 'same' =>
  interval === null
    ? estimate < 0
      ? 'less'
      : 'more'
    : interval.high < 0
      ? 'less'
      : interval.low > 0
        ? 'more'
        : 'same';
