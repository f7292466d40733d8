/** The numbers that are drawn and told, by place of dropout and by rate. */
import { nearestIndex } from '../../../../core/nearest.ts';
import { type Difference, differenceIn, type Row } from '../../../../view-kit/seeds.ts';
import type { Sourced } from '../../../../view-kit/sources.ts';
import type { ConvolutionParams, ConvolutionResult, MeasureName, PlaceKind } from '../spec.ts';

/** The results shown together, the recorded one first. */
export type Sources = readonly Sourced<ConvolutionParams, ConvolutionResult>[];

/** Which images: those of the test, or some that the networks were trained on. */
export type On = 'test' | 'seen';

const fields = {
  test: { accuracy: 'accuracy', 'cross-entropy': 'crossEntropy' },
  seen: { accuracy: 'seenAccuracy', 'cross-entropy': 'seenCrossEntropy' },
  along: { accuracy: 'accuracyAt', 'cross-entropy': 'crossEntropyAt' },
} as const;

/** Where the rate nearest to `rate` stands. */
export const rateAt = ({ rates }: ConvolutionResult, rate: number): number => nearestIndex(rates, rate);

/** Where there is no dropout; -1 where no network is without. */
export const plainAt = ({ rates }: ConvolutionResult): number => rates.indexOf(0);

/** One value for each seed. */
export const valuesOf = (
  result: ConvolutionResult,
  measure: MeasureName,
  place: PlaceKind,
  r: number,
  on: On = 'test',
): Row => result[fields[on][measure]][result.places.indexOf(place)]?.[r] ?? [];

/** One value for each seed, after each of the steps `points`. */
export const alongOf = (result: ConvolutionResult, measure: MeasureName, place: PlaceKind, r: number): readonly Row[] =>
  result[fields.along[measure]][result.places.indexOf(place)]?.[r] ?? [];

/** With dropout less without, of the same seeds; null where one is not known, or no network is without. */
export function gainOf(
  result: ConvolutionResult,
  measure: MeasureName,
  place: PlaceKind,
  r: number,
  on: On = 'test',
): Difference | null {
  const plain = plainAt(result);
  if (plain < 0 || r === plain) return null;
  const images = measure === 'accuracy' && on === 'test' ? result.images : undefined;
  return differenceIn(valuesOf(result, measure, place, r, on), valuesOf(result, measure, place, plain, on), images);
}
