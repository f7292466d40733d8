/** What the slides say of thinned networks: Barra, "Dropout", the slides "Definition", "Properties" and "How?". */
import { count, fixed, plain } from '../../../../charts/numbers.ts';
import type { Verdict } from '../../../../contract/verdict.ts';
import type { Claim, Judged } from '../../../../contract/view.ts';
import { effect } from '../../../../core/statistics.ts';
import type { ThinnedResult, ThinnedSlice } from '../spec.ts';
import { words } from '../words/claims.ts';
import { errorsInWords } from '../words/figure.tsx';
import { differenceOf, type Estimate, settledOf } from './evidence.ts';
import { rateIndex } from './network.ts';
import { differenceInWords } from './numbers.ts';

type Own = Claim<ThinnedResult, ThinnedSlice>;

/** Draws settle on a value where their mean's errors are within these, in standard errors; chance alone makes 1. */
export const settledRange = [0.8, 1.2] as const;
/** Accuracies that differ by less count as the same. */
export const sameAccuracy = 0.01;

/** Whether an interval lies within a range, or wholly outside. */
function withinRange({ interval }: Estimate, [low, high]: readonly [number, number]): Verdict {
  if (!interval) return 'undecided';
  if (interval.low > low && interval.high < high) return 'holds';
  return interval.low > high || interval.high < low ? 'does not hold' : 'undecided';
}

const settles: Own = {
  id: 'mean-settles',
  short: 'E(DX) = (1 − p)E(X)',
  words: 'E(DX) = E(D)E(X) = (1 − p)E(X)',
  where: words.how,
  paper: null,
  state: { dropout: 0.5 },
  judge(result, { dropout }): Judged | null {
    const found = settledOf(result, dropout, 'settling');
    const without = settledOf(result, dropout, 'settlingUnscaled');
    if (!found) return null;
    return {
      verdict: withinRange(found, settledRange),
      at: words.draws(count(result.draws.at(-1) ?? 0)),
      value: words.error(errorsInWords(found)),
      effect: words.differs(errorsInWords(found)),
      seeds: found.seeds,
      ...(without ? { control: words.noFactor(errorsInWords(without)) } : {}),
    };
  },
};

const averaging: Own = {
  id: 'averaging-improves',
  short: words.averaging,
  words: 'Averaging over several models to improve generalization',
  where: words.bagging,
  paper: null,
  state: { dropout: 0.5, map: 'average' },
  judge(result, { dropout }): Judged {
    const found = differenceOf(result, dropout, 'average', 'single');
    const { interval } = found;
    const rate = result.rates[rateIndex(result, dropout)];
    const none = result.rates.indexOf(0);
    return {
      verdict: interval
        ? ({ above: 'holds', below: 'does not hold', none: 'undecided' } as const)[effect(interval)]
        : 'undecided',
      at: `p = ${plain(rate)}`,
      value: words.accuracy(differenceInWords(found)),
      effect: words.againstOne(differenceInWords(found)),
      seeds: found.seeds,
      ...(none >= 0 && rate > 0
        ? { control: words.rateZero(fixed(100 * differenceOf(result, 0, 'average', 'single').estimate, 1)) }
        : {}),
    };
  },
};

const scaling: Own = {
  id: 'scaling-is-average',
  short: words.scaling,
  words: 'multiply activations by 1 − p during test',
  where: words.how,
  paper: null,
  state: { dropout: 0.5, step: 'test', map: 'scaled' },
  judge(result, { dropout }): Judged {
    const found = differenceOf(result, dropout, 'scaled', 'average');
    return {
      verdict: withinRange(found, [-sameAccuracy, sameAccuracy]),
      at: `p = ${plain(result.rates[rateIndex(result, dropout)])}`,
      value: words.accuracy(differenceInWords(found)),
      effect: words.scaledAgainstAll(differenceInWords(found)),
      seeds: found.seeds,
      control: words.everyUnit(differenceInWords(differenceOf(result, dropout, 'unscaled', 'average'))),
    };
  },
};

export const claims: readonly Own[] = [settles, averaging, scaling];
