/** What the slides say of dropout's effect: Barra, "Dropout", the slides "Properties" and "Dependance on p". */

import { percents } from '../../../../charts/estimates.ts';
import { plain } from '../../../../charts/numbers.ts';
import { verdictOfLooks } from '../../../../contract/verdict.ts';
import type { Claim, Judged } from '../../../../contract/view.ts';
import { effect, mean } from '../../../../core/statistics.ts';
import { type Difference, differenceIn, differenceInWords, known, meanOf } from '../../../../view-kit/seeds.ts';
import type { ConvolutionResult, ConvolutionSlice, PlaceKind } from '../spec.ts';
import { accuracyUnit, looksInWords, words } from '../words/figure.tsx';
import { gainOf, plainAt, valuesOf } from './curves.ts';

type Own = Claim<ConvolutionResult, ConvolutionSlice>;

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

/** The look with the largest mean gain. */
export const bestOf = (looks: readonly Look[]): Look =>
  looks.reduce((best, look) => (look.gain.estimate > best.gain.estimate ? look : best));

const improves: Own = {
  id: 'generally-improves',
  short: 'Dropout improves performance',
  words: 'Generally improves performance',
  where: 'Slide “Properties”',
  paper: null,
  state: { set: 'cifar-10' },
  judge(result): Judged | null {
    const looks = looksOf(result);
    if (looks.length === 0) return null;
    const sides = sidesOf(looks);
    const best = bestOf(looks);
    const seen = looksOf(result, 'seen').map(({ gain }) => gain.estimate);
    const plainest = percents(known(valuesOf(result, 'accuracy', best.place, plainAt(result))));
    const dropped = percents(known(valuesOf(result, 'accuracy', best.place, best.r)));
    return {
      verdict: looks.every(({ gain: { interval } }) => interval === null) ? 'undecided' : verdictOfLooks(sides),
      at: `${words.setName[result.set]}, ${looks.length} places and rates`,
      value: `accuracy ${plainest} without, at best ${dropped} (${words.place[best.place]}, p = ${plain(best.rate)})`,
      effect: `${looksInWords(sides)}; at best ${differenceInWords(best.gain, accuracyUnit)}`,
      seeds: best.gain.seeds,
      ...(seen.length > 0 && {
        control: `on images seen in training, mean over places and rates: ${differenceInWords({ estimate: mean(seen), interval: null, seeds: 1 }, accuracyUnit)}`,
      }),
    };
  },
};

const depends: Own = {
  id: 'depends-on-p',
  short: 'It depends on p',
  words: 'DEPENDANCE ON p',
  where: 'Slide “Dependance on p”',
  paper: null,
  state: { set: 'cifar-10' },
  judge(result): Judged | null {
    const dropped = result.rates.flatMap((rate, r) => (rate > 0 ? [r] : []));
    const [first, last] = [dropped[0], dropped.at(-1)];
    if (first === undefined || last === undefined || first === last) return null;
    const on = (which: 'test' | 'seen') =>
      result.places.flatMap((place) => {
        const values = (r: number) => valuesOf(result, 'accuracy', place, r, which);
        const change = differenceIn(values(last), values(first), which === 'test' ? result.images : undefined);
        return change ? [{ place, change, low: meanOf(values(first)), high: meanOf(values(last)) }] : [];
      });
    const written = (places: ReturnType<typeof on>) =>
      places.map(({ place, change }) => `${words.place[place]} ${differenceInWords(change, accuracyUnit)}`).join('; ');
    const [each, seen] = [on('test'), on('seen')];
    if (each.length === 0) return null;
    const apart = each.filter(({ change: { interval } }) => interval && effect(interval) !== 'none').length;
    return {
      verdict: verdictOfLooks({ judged: each.length, supporting: apart, opposing: 0 }),
      at: `${words.setName[result.set]}, p = ${plain(result.rates[first])} and ${plain(result.rates[last])}`,
      value: each
        .map(({ place, low, high }) => `${words.place[place]} ${words.share(low)} and ${words.share(high)}`)
        .join(', '),
      effect: `from the lowest rate to the highest: ${written(each)}`,
      seeds: each[0].change.seeds,
      ...(seen.length > 0 && { control: `on images seen in training: ${written(seen)}` }),
    };
  },
};

export const claims: readonly Own[] = [improves, depends];
