/** What the slides say of bagging and dropout: Barra, "Dropout", the slide "Bagging". */
import { spread } from '../../../../charts/estimates.ts';
import { count, many } from '../../../../charts/numbers.ts';
import { verdictOfLooks } from '../../../../contract/verdict.ts';
import type { Claim, Judged } from '../../../../contract/view.ts';
import { effect } from '../../../../core/statistics.ts';
import { inUnits, overSeeds } from '../../../../view-kit/outcomes.ts';
import { type Difference, differenceInWords, known, lessIsBetter, type Writing } from '../../../../view-kit/seeds.ts';
import { type EnsembleResult, type EnsembleSlice, spec } from '../spec.ts';
import { correlationUnit, words } from '../words/figure.tsx';
import { between, type Of, valuesOf } from './curves.ts';

type Own = Claim<EnsembleResult, EnsembleSlice>;

const where = 'Slide “Bagging”';
const state = { dropout: spec.codecs.rate.default, trainImages: 0, steps: 0, members: 20 } as const;

const inBoth = (error: Difference, loss: Difference): string =>
  `error ${inUnits('error', error)}, cross-entropy ${inUnits('crossEntropy', loss)}`;

const errorsOf = (result: EnsembleResult, of: Of): string =>
  overSeeds('error', valuesOf(result, 'error', ...of), words.none);

const inCorrelation: Writing = correlationUnit;
const correlations = (result: EnsembleResult, of: Of): string =>
  spread(known(valuesOf(result, 'errorCorrelation', ...of)), inCorrelation[1]);

/** Both measures of two averages; null where one is not known. */
function both(result: EnsembleResult, first: Of, second: Of) {
  const error = between(result, 'error', first, second);
  const loss = between(result, 'crossEntropy', first, second);
  return error && loss ? { error, loss } : null;
}

const inexpensive: Own = {
  id: 'inexpensive-but-powerful',
  short: 'Inexpensive but powerful',
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
      at: `one training, ${many(members, 'mask')}`,
      value: `error ${errorsOf(result, ['masks', members])} against ${errorsOf(result, ['independent', 1])} of one network without dropout`,
      effect: inBoth(found.error, found.loss),
      seeds: found.error.seeds,
      ...(control && {
        control: `${many(members, 'training')}, mean of independent networks: ${inBoth(control.error, control.loss)}`,
      }),
    };
  },
};

const sharing: Own = {
  id: 'bagging-is-more-independent',
  short: 'Bagging is more independent',
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
      at: `${many(members, 'member')}, ${count(members * parameters)} weights against ${count(parameters)}`,
      value: `correlation of errors ${correlations(result, bagged)} in bagging against ${correlations(result, masks)} of masks`,
      effect: differenceInWords(found, inCorrelation),
      seeds: found.seeds,
      ...(control && {
        control: `networks on the same images, without bootstrap samples: ${differenceInWords(control, inCorrelation)}`,
      }),
    };
  },
};

const bagging: Own = {
  id: 'dropout-is-bagging',
  short: 'Averaging masks lowers errors',
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
      at: many(members, 'mask'),
      value: `error ${errorsOf(result, ['masks', members])} against ${errorsOf(result, ['masks', 1])} of one mask`,
      effect: `error ${inUnits('error', found)}`,
      seeds: found.seeds,
      ...(control && { control: `bagging, as many networks against one: error ${inUnits('error', control)}` }),
    };
  },
};

export const claims: readonly Own[] = [inexpensive, sharing, bagging];
