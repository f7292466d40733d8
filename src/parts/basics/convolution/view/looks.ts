/** What dropout changes at each place and rate. */
import { effect } from '../../../../core/statistics.ts';
import type { Difference } from '../../../../view-kit/seeds.ts';
import type { ConvolutionResult, PlaceKind } from '../spec.ts';
import { gainOf } from './curves.ts';

/** One place and rate, with what dropout changes there. */
export interface Look {
  readonly place: PlaceKind;
  readonly rate: number;
  readonly r: number;
  readonly gain: Difference;
}

/** Every place and rate with dropout that was measured. */
export const looksOf = (result: ConvolutionResult, on: 'test' | 'seen' = 'test'): Look[] =>
  result.places.flatMap((place) =>
    result.rates.flatMap((rate, r): Look[] => {
      const gain = gainOf(result, 'accuracy', place, r, on);
      return gain ? [{ place, rate, r, gain }] : [];
    }),
  );

/** How many looks have an interval above zero, and below. */
export const sidesOf = (looks: readonly Look[]) => {
  const sides = looks.map(({ gain: { interval } }) => (interval ? effect(interval) : 'none'));
  const of = (side: 'above' | 'below') => sides.filter((one) => one === side).length;
  return { judged: looks.length, supporting: of('above'), opposing: of('below') };
};

export type Sides = ReturnType<typeof sidesOf>;

/** The look with the largest mean gain. */
export const bestOf = (looks: readonly Look[]): Look =>
  looks.reduce((best, look) => (look.gain.estimate > best.gain.estimate ? look : best));

/** What one source says. */
export interface Told {
  readonly sides: Sides;
  readonly best: Look;
}
