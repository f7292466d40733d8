/** What the paper says of smaller students: Bulò, Porzi & Kontschieder, section 5.3, Figure 3. */
import { percents } from '../../../../charts/estimates.ts';
import type { Claim, Judged } from '../../../../contract/view.ts';
import { inUnits } from '../../../../view-kit/outcomes.ts';
import { type Difference, known, lessIsBetter } from '../../../../view-kit/seeds.ts';
import { type SmallerResult, type SmallerSlice, spec, type Training } from '../spec.ts';
import { keptInWords } from '../words/figure.tsx';
import { teacherValues, valuesOf } from './curves.ts';
import { atKept, between, fromTeacher } from './evidence.ts';

const where = 'Section 5.3, Figure 3';
const state = { dropout: spec.codecs.rate.default, trainImages: 0, steps: 0, shrink: 'all' } as const;

/** Shares of parameters kept: "≈ 40 % dropped", and well beyond that. */
const dropped = { some: 0.6, most: 0.2 };

type Own = Claim<SmallerResult, SmallerSlice>;

const errors = (result: SmallerResult, way: Training, at: number) =>
  percents(known(valuesOf(result, 'error', way, at)));

const told = (
  result: SmallerResult,
  at: number,
  difference: Difference,
  value: string,
  control: Difference | null,
) => ({
  verdict: lessIsBetter(difference),
  at: `${keptInWords(result.kept[at])} kept`,
  value,
  effect: `error ${inUnits('error', difference)}`,
  seeds: difference.seeds,
  ...(control && { control: `labels on zeroed images: error ${inUnits('error', control)}` }),
});

/** That the first way makes fewer errors than the second; the control is labels on zeroed images in the place of `stand`. */
function judge(result: SmallerResult, kept: number, first: Training, second: Training): Judged | null {
  const at = atKept(result, kept);
  const difference = at === null ? null : between(result, 'error', first, second, at);
  if (at === null || !difference) return null;
  const value = `error ${errors(result, first, at)} against ${errors(result, second, at)}`;
  const control =
    first === 'distilled'
      ? between(result, 'error', 'labels-perturbed', second, at)
      : between(result, 'error', 'labels-perturbed', 'distilled', at);
  return told(result, at, difference, value, control);
}

const better: Own = {
  id: 'smaller-distilled-beats-labels',
  short: 'Distilled beats labels',
  words: 'the distilled network performs better than the baseline with compression levels up to 40%',
  where,
  paper: null,
  state,
  judge: (result) => judge(result, dropped.some, 'distilled', 'labels'),
};

const keeps: Own = {
  id: 'smaller-beats-teacher',
  short: 'Fewer parameters, fewer errors',
  words:
    'We are able to drop ≈ 40% of the network parameters, still obtaining a test error of ≈ 18.02%. This is still lower than the results obtained by standard dropout inference with all parameters',
  where,
  paper: 'test error 18.02 % with ≈ 60 % of the parameters, 18.15 % with all (CIFAR10 Quick, one layer smaller)',
  state,
  judge(result) {
    const at = atKept(result, dropped.some);
    const difference = at === null ? null : fromTeacher(result, 'error', 'distilled', at);
    if (at === null || !difference) return null;
    const whole = percents(known(teacherValues(result, 'error', 'scaled')));
    const value = `error ${errors(result, 'distilled', at)} against ${whole}`;
    return told(result, at, difference, value, fromTeacher(result, 'error', 'labels-perturbed', at));
  },
};

const worse: Own = {
  id: 'labels-beat-small-distilled',
  short: 'Labels win when very small',
  words:
    'retraining the small network from the original training data yields lower errors than our distilled network at higher compression rates',
  where,
  paper: null,
  state,
  judge: (result) => judge(result, dropped.most, 'labels', 'distilled'),
};

export const claims: readonly Own[] = [better, keeps, worse];
