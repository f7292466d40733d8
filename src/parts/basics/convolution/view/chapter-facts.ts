/** What the recorded run on MNIST says of the place and the rate of dropout, for the chapter. */
import type { Choice } from '../../../../article/predict/types.ts';
import { nearestIndex } from '../../../../core/nearest.ts';
import { effect } from '../../../../core/statistics.ts';
import { type Difference, meanOf } from '../../../../view-kit/seeds.ts';
import { type ConvolutionResult, type PlaceKind, places, type SetName } from '../spec.ts';
import { gainOf, plainAt, valuesOf } from './curves.ts';
import { bestOf, type Look, looksOf, sidesOf } from './looks.ts';

export const answers = ['all', 'both', 'neither'] as const;
export type Answer = (typeof answers)[number];
export const prediction: Choice = { kind: 'choice', options: answers.map((id) => ({ id })) };

/** The rate that the question asks about. */
const asked = 0.5;

/** What a run says, whatever its images. */
export interface SetFacts {
  readonly set: SetName;
  readonly trainImages: number;
  readonly parameters: number;
  readonly sides: ReturnType<typeof sidesOf>;
  readonly best: Look;
  /** Mean accuracy without dropout, on test images and on images seen in training. */
  readonly plain: number;
  readonly plainSeen: number;
}

export interface ConvolutionFacts extends SetFacts {
  readonly rate: number;
  /** At the rate asked about: mean accuracy, and the difference from no dropout. */
  readonly accuracy: Readonly<Record<PlaceKind, number>>;
  readonly gain: Readonly<Record<PlaceKind, Difference>>;
  readonly found: Answer;
}

export function setFactsOf(result: ConvolutionResult): SetFacts | null {
  const looks = looksOf(result);
  const none = plainAt(result);
  const of = (on: 'test' | 'seen') => meanOf(valuesOf(result, 'accuracy', result.places[0], none, on));
  const [plain, plainSeen] = [of('test'), of('seen')];
  if (looks.length === 0 || plain === null || plainSeen === null) return null;
  const { set, trainImages, parameters } = result;
  return { set, trainImages, parameters, sides: sidesOf(looks), best: bestOf(looks), plain, plainSeen };
}

/** Null where the run lacks a part. */
export function factsOf(result: ConvolutionResult): ConvolutionFacts | null {
  const common = setFactsOf(result);
  const r = nearestIndex(result.rates, asked);
  const gains = places.map((place) => [place, gainOf(result, 'accuracy', place, r)] as const);
  if (!common || gains.some(([, gain]) => gain === null)) return null;
  const gain = Object.fromEntries(gains) as Record<PlaceKind, Difference>;
  const worse = (place: PlaceKind) => {
    const { interval } = gain[place];
    return interval !== null && effect(interval) === 'below';
  };
  return {
    ...common,
    ...{ rate: result.rates[r], gain },
    accuracy: Object.fromEntries(
      places.map((place) => [place, meanOf(valuesOf(result, 'accuracy', place, r)) ?? Number.NaN]),
    ) as Record<PlaceKind, number>,
    found: worse('dense') ? 'both' : worse('all') ? 'all' : 'neither',
  };
}
