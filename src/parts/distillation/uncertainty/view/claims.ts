/** What the paper says of the average: Bulò, Porzi & Kontschieder, section 1. */
import { percents } from '../../../../charts/estimates.ts';
import { count } from '../../../../charts/numbers.ts';
import type { Claim } from '../../../../contract/view.ts';
import { differenceInWords, known, lessIsBetter } from '../../../../view-kit/seeds.ts';
import { type PredictionKind, spec, type UncertaintyResult, type UncertaintySlice } from '../spec.ts';
import { inPoints } from '../words/units.ts';
import { placeOf } from './curves.ts';
import { differenceOf } from './evidence.ts';

type Own = Claim<UncertaintyResult, UncertaintySlice>;

const fewerErrors: Own = {
  id: 'average-more-accurate',
  short: 'The average makes fewer errors',
  words: 'the ideal, but computationally intractable averaging predictor exhibiting improved accuracy',
  where: 'Section 1',
  paper: 'test error 18.15 % scaled, 16.78 % mean of 100 masks (CIFAR10 Quick); 0.51 % and 0.49 % (MNIST LeNetAll)',
  state: { dropout: spec.codecs.rate.default, trainImages: 0, steps: 0 },
  judge(result) {
    const errors = differenceOf(result, 'error', 'sampled', 'scaled');
    if (!errors) return null;
    const control = differenceOf(result, 'error', 'ensemble', 'plain');
    const of = (kind: PredictionKind) => percents(known(result.error[placeOf(kind)]));
    return {
      verdict: lessIsBetter(errors),
      at: `${count(result.trainImages)} images`,
      value: `error ${of('sampled')} against ${of('scaled')}`,
      effect: `error ${differenceInWords(errors, inPoints)}`,
      seeds: errors.seeds,
      ...(control && {
        control: `${result.members} independent networks against one: error ${differenceInWords(control, inPoints)}`,
      }),
    };
  },
};

export const claims: readonly Own[] = [fewerErrors];
