/** What the results say of averaging: differences paired by seed, with their intervals. */
import { type Difference, differenceIn } from '../../../../view-kit/seeds.ts';
import type { InputKind, PredictionKind, UncertaintyResult } from '../spec.ts';
import { placeOf } from './curves.ts';

/** First less second; null where one of them is not known. */
export function differenceOf(
  result: UncertaintyResult,
  measure: 'error' | 'crossEntropy' | 'ece' | 'brier',
  first: PredictionKind,
  second: PredictionKind,
): Difference | null {
  const row = (kind: PredictionKind) => result[measure][placeOf(kind)];
  return differenceIn(row(first), row(second), measure === 'error' ? result.images : undefined);
}

/** How much surer the first is than the second on an input. */
export const surerBy = (
  { confidence, inputs }: UncertaintyResult,
  input: InputKind,
  first: PredictionKind,
  second: PredictionKind,
): Difference | null => {
  const row = (kind: PredictionKind) => confidence[placeOf(kind)][inputs.indexOf(input)];
  return differenceIn(row(first), row(second));
};
