/** What the paper says of smaller students: Bulò, Porzi & Kontschieder, section 5.3, Figure 3. */
import { percents } from '../../../../charts/estimates.ts';
import type { Claim, Judged } from '../../../../contract/view.ts';
import { inUnits } from '../../../../view-kit/outcomes.ts';
import { type Difference, known, lessIsBetter } from '../../../../view-kit/seeds.ts';
import { type SmallerResult, type SmallerSlice, spec, type Training } from '../spec.ts';
import { words } from '../words/claims.ts';
import { teacherValues, valuesOf } from './curves.ts';
import { atKept, between, fromTeacher } from './evidence.ts';

const { where } = words;
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
  at: words.at(result.kept[at]),
  value,
  effect: words.error(inUnits('error', difference)),
  seeds: difference.seeds,
  ...(control && { control: words.control(inUnits('error', control)) }),
});

/** That the first way makes fewer errors than the second; the control is labels on zeroed images in the place of `stand`. */
function judge(result: SmallerResult, kept: number, first: Training, second: Training): Judged | null {
  const at = atKept(result, kept);
  const difference = at === null ? null : between(result, 'error', first, second, at);
  if (at === null || !difference) return null;
  const value = words.value(errors(result, first, at), errors(result, second, at));
  const control =
    first === 'distilled'
      ? between(result, 'error', 'labels-perturbed', second, at)
      : between(result, 'error', 'labels-perturbed', 'distilled', at);
  return told(result, at, difference, value, control);
}

const better: Own = {
  id: 'smaller-distilled-beats-labels',
  short: words.better.short,
  words: 'the distilled network performs better than the baseline with compression levels up to 40%',
  where,
  paper: null,
  state,
  judge: (result) => judge(result, dropped.some, 'distilled', 'labels'),
};

const keeps: Own = {
  id: 'smaller-beats-teacher',
  short: words.keeps.short,
  words:
    'We are able to drop ≈ 40% of the network parameters, still obtaining a test error of ≈ 18.02%. This is still lower than the results obtained by standard dropout inference with all parameters',
  where,
  paper: words.keeps.paper,
  state,
  judge(result) {
    const at = atKept(result, dropped.some);
    const difference = at === null ? null : fromTeacher(result, 'error', 'distilled', at);
    if (at === null || !difference) return null;
    const whole = percents(known(teacherValues(result, 'error', 'scaled')));
    const value = words.value(errors(result, 'distilled', at), whole);
    return told(result, at, difference, value, fromTeacher(result, 'error', 'labels-perturbed', at));
  },
};

const worse: Own = {
  id: 'labels-beat-small-distilled',
  short: words.worse.short,
  words:
    'retraining the small network from the original training data yields lower errors than our distilled network at higher compression rates',
  where,
  paper: null,
  state,
  judge: (result) => judge(result, dropped.most, 'labels', 'distilled'),
};

export const claims: readonly Own[] = [better, keeps, worse];
