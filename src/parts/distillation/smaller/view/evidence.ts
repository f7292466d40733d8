/** What the results say of the teacher's part: differences paired by seed, with their intervals. */
import { pairedDifference } from '../../../../view-kit/outcomes.ts';
import type { Difference } from '../../../../view-kit/seeds.ts';
import type { Measure, SmallerResult, Training } from '../spec.ts';
import { teacherValues, valuesOf } from './curves.ts';

/** First less second of two ways at one share, in the measure's unit; null where one of them is not known. */
export const between = (
  result: SmallerResult,
  measure: Measure,
  first: Training,
  second: Training,
  at: number,
): Difference | null =>
  pairedDifference(measure, valuesOf(result, measure, first, at), valuesOf(result, measure, second, at), result.images);

/** A way at one share less the whole teacher with scaled weights. */
export const fromTeacher = (result: SmallerResult, measure: Measure, way: Training, at: number): Difference | null =>
  pairedDifference(
    measure,
    valuesOf(result, measure, way, at),
    teacherValues(result, measure, 'scaled'),
    result.images,
  );

/** Where the share of parameters kept is nearest to `kept`; null where none is less than all of them, or near it. */
export function atKept({ kept }: SmallerResult, wanted: number): number | null {
  const distances = kept.map((share) => Math.abs(share - wanted));
  const best = distances.indexOf(Math.min(...distances));
  return kept[best] < 1 && distances[best] <= 0.1 ? best : null;
}

/** Which way a difference of errors goes; without an interval, its sign. */
export const side = ({ interval, estimate }: Difference): 'fewer' | 'more' | 'same' => {
  if (interval === null) return estimate < 0 ? 'fewer' : 'more';
  return interval.high < 0 ? 'fewer' : interval.low > 0 ? 'more' : 'same';
};
