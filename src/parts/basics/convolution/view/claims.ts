/** What the slides say of dropout's effect: Barra, "Dropout", the slides "Properties" and "Dependance on p". */

import { percents } from '../../../../charts/estimates.ts';
import { plain } from '../../../../charts/numbers.ts';
import { clauses } from '../../../../charts/words.ts';
import { verdictOfLooks } from '../../../../contract/verdict.ts';
import type { Claim, Judged } from '../../../../contract/view.ts';
import { effect, mean } from '../../../../core/statistics.ts';
import { differenceIn, differenceInWords, known, meanOf } from '../../../../view-kit/seeds.ts';
import type { ConvolutionResult, ConvolutionSlice } from '../spec.ts';
import { words } from '../words/claims.ts';
import { words as figure, looksInWords } from '../words/figure.tsx';
import { plainAt, valuesOf } from './curves.ts';
import { bestOf, looksOf, sidesOf } from './looks.ts';
import { accuracyUnit } from './numbers.ts';

type Own = Claim<ConvolutionResult, ConvolutionSlice>;

const improves: Own = {
  id: 'generally-improves',
  short: words.improves,
  words: 'Generally improves performance',
  where: words.properties,
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
      at: words.looks(figure.setName[result.set], looks.length),
      value: words.best(plainest, dropped, figure.place[best.place], plain(best.rate)),
      effect: words.sides(looksInWords(sides), differenceInWords(best.gain, accuracyUnit)),
      seeds: best.gain.seeds,
      ...(seen.length > 0 && {
        control: words.seenMean(differenceInWords({ estimate: mean(seen), interval: null, seeds: 1 }, accuracyUnit)),
      }),
    };
  },
};

const depends: Own = {
  id: 'depends-on-p',
  short: words.depends,
  words: 'DEPENDANCE ON p',
  where: words.dependence,
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
      places
        .map(({ place, change }) => `${figure.place[place]} ${differenceInWords(change, accuracyUnit)}`)
        .join(clauses);
    const [each, seen] = [on('test'), on('seen')];
    if (each.length === 0) return null;
    const apart = each.filter(({ change: { interval } }) => interval && effect(interval) !== 'none').length;
    return {
      verdict: verdictOfLooks({ judged: each.length, supporting: apart, opposing: 0 }),
      at: words.rates(figure.setName[result.set], plain(result.rates[first]), plain(result.rates[last])),
      value: each
        .map(({ place, low, high }) => words.ends(figure.place[place], figure.share(low), figure.share(high)))
        .join(', '),
      effect: words.change(written(each)),
      seeds: each[0].change.seeds,
      ...(seen.length > 0 && { control: words.seen(written(seen)) }),
    };
  },
};

export const claims: readonly Own[] = [improves, depends];
