/** What the results say of averaging and of distillation: differences paired by seed, with their intervals. */
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
