/** What the recorded run says of the teacher's part. */
import type { Choice } from '../../../../article/predict/types.ts';
import { effect } from '../../../../core/statistics.ts';
import { type Difference, meanOf } from '../../../../view-kit/seeds.ts';
import type { Measure, SmallerResult, Training } from '../spec.ts';
import { shareAt, teacherValues, valuesOf } from './curves.ts';
import { between } from './evidence.ts';

export const prediction: Choice = {
  kind: 'choice',
  options: [{ id: 'both' }, { id: 'errors' }, { id: 'confidence' }, { id: 'nothing' }],
};
type Found = 'both' | 'errors' | 'confidence' | 'nothing';

/** A network at one share. */
interface At {
  readonly kept: number;
  /** Distilled less labels, labels on zeroed images less labels, distilled less labels on zeroed images. */
  readonly gain: Difference;
  readonly zeroed: Difference;
  readonly teacher: Difference;
  /** Mean error of each way. */
  readonly error: Readonly<Record<Training, number>>;
}

export interface SmallerFacts {
  readonly half: At;
  /** The smallest students of all. */
  readonly least: At;
  /** Mean calibration errors at half of the units. */
  readonly ece: Readonly<Record<Training, number>>;
  /** Distilled less labels on zeroed images. */
  readonly calibration: Difference;
  /** Mean error of the teacher with scaled weights. */
  readonly teacherError: number;
  /** What of the distilled network's gain no zeroed pixels give. */
  readonly found: Found;
}

const less = ({ interval }: Difference): boolean => interval !== null && effect(interval) === 'below';

/** Null where the run lacks a part. */
export function factsOf(result: SmallerResult): SmallerFacts | null {
  const means = (measure: Measure, at: number) =>
    Object.fromEntries(result.trainings.map((way) => [way, meanOf(valuesOf(result, measure, way, at)) ?? Number.NaN]));
  const atShare = (at: number): At | null => {
    const gain = between(result, 'error', 'distilled', 'labels', at);
    const zeroed = between(result, 'error', 'labels-perturbed', 'labels', at);
    const teacher = between(result, 'error', 'distilled', 'labels-perturbed', at);
    if (!gain || !zeroed || !teacher) return null;
    return { kept: result.kept[at], gain, zeroed, teacher, error: means('error', at) as At['error'] };
  };
  const middle = shareAt(result, 0.5);
  const [half, least] = [atShare(middle), atShare(0)];
  const calibration = between(result, 'ece', 'distilled', 'labels-perturbed', middle);
  const teacherError = meanOf(teacherValues(result, 'error', 'scaled'));
  if (!half || !least || !calibration || teacherError === null) return null;
  const [right, sure] = [less(half.teacher), less(calibration)];
  return {
    half,
    least,
    ece: means('ece', middle) as SmallerFacts['ece'],
    calibration,
    teacherError,
    found: right ? (sure ? 'both' : 'errors') : sure ? 'confidence' : 'nothing',
  };
}
