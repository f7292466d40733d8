/** What the slides say of bagging and dropout: Barra, "Dropout", the slide "Bagging". */
import { spread } from '../../../../charts/estimates.ts';
import { verdictOfLooks } from '../../../../contract/verdict.ts';
import type { Claim, Judged } from '../../../../contract/view.ts';
import { effect } from '../../../../core/statistics.ts';
import { inUnits, overSeeds } from '../../../../view-kit/outcomes.ts';
import { differenceInWords, known, lessIsBetter } from '../../../../view-kit/seeds.ts';
import { type EnsembleResult, type EnsembleSlice, spec } from '../spec.ts';
import { words } from '../words/claims.ts';
import { words as figure, inBoth } from '../words/figure.tsx';
import { between, type Of, valuesOf } from './curves.ts';
import { correlationUnit } from './numbers.ts';

type Own = Claim<EnsembleResult, EnsembleSlice>;

const where = words.slide;
const state = { dropout: spec.codecs.rate.default, trainImages: 0, steps: 0, members: 20 } as const;

const errorsOf = (result: EnsembleResult, of: Of): string =>
  overSeeds('error', valuesOf(result, 'error', ...of), figure.none);

const correlations = (result: EnsembleResult, of: Of): string =>
  spread(known(valuesOf(result, 'errorCorrelation', ...of)), correlationUnit[1]);

/** Both measures of two averages; null where one is not known. */
function both(result: EnsembleResult, first: Of, second: Of) {
  const error = between(result, 'error', first, second);
  const loss = between(result, 'crossEntropy', first, second);
  return error && loss ? { error, loss } : null;
}

const inexpensive: Own = {
  id: 'inexpensive-but-powerful',
  short: words.inexpensive,
  words: 'inexpensive but powerful method of regularizing a broad family of models',
  where,
  paper: null,
  state,
  judge(result): Judged | null {
    const { members } = result;
    const found = both(result, ['masks', members], ['independent', 1]);
    if (!found) return null;
    const looks = [found.error, found.loss].flatMap(({ interval }) => (interval ? [effect(interval)] : []));
    const control = both(result, ['independent', members], ['independent', 1]);
    return {
      verdict:
        looks.length < 2
          ? 'undecided'
          : verdictOfLooks({
              judged: 2,
              supporting: looks.filter((side) => side === 'below').length,
              opposing: looks.filter((side) => side === 'above').length,
            }),
      at: words.oneTraining(members),
      value: words.againstNetwork(errorsOf(result, ['masks', members]), errorsOf(result, ['independent', 1])),
      effect: inBoth(found),
      seeds: found.error.seeds,
      ...(control && { control: words.manyTrainings(members, inBoth(control)) }),
    };
  },
};

const sharing: Own = {
  id: 'bagging-is-more-independent',
  short: words.sharing,
  words: 'Bagging build independent models / Dropout use parameter sharing',
  where,
  paper: null,
  state,
  judge(result): Judged | null {
    const { members, parameters } = result;
    const [masks, bagged]: Of[] = [
      ['masks', members],
      ['bootstrap', members],
    ];
    const found = between(result, 'errorCorrelation', bagged, masks);
    if (!found) return null;
    const control = between(result, 'errorCorrelation', ['independent', members], masks);
    return {
      verdict: lessIsBetter(found),
      at: words.weights(members, parameters),
      value: words.correlations(correlations(result, bagged), correlations(result, masks)),
      effect: differenceInWords(found, correlationUnit),
      seeds: found.seeds,
      ...(control && { control: words.sameImages(differenceInWords(control, correlationUnit)) }),
    };
  },
};

const bagging: Own = {
  id: 'dropout-is-bagging',
  short: words.bagging,
  words: 'Dropout is a bagging method / Averaging over several models to improve generalization',
  where,
  paper: null,
  state,
  judge(result): Judged | null {
    const { members } = result;
    const found = between(result, 'error', ['masks', members], ['masks', 1]);
    if (!found) return null;
    const control = between(result, 'error', ['bootstrap', members], ['bootstrap', 1]);
    return {
      verdict: lessIsBetter(found),
      at: words.masks(members),
      value: words.againstMask(errorsOf(result, ['masks', members]), errorsOf(result, ['masks', 1])),
      effect: words.error(inUnits('error', found)),
      seeds: found.seeds,
      ...(control && { control: words.baggingError(inUnits('error', control)) }),
    };
  },
};

export const claims: readonly Own[] = [inexpensive, sharing, bagging];
