/** What the paper says of the average: Bulò, Porzi & Kontschieder, section 1. */
import { percents } from '../../../../charts/estimates.ts';
import type { Claim } from '../../../../contract/view.ts';
import { known, lessIsBetter } from '../../../../view-kit/seeds.ts';
import { type PredictionKind, spec, type UncertaintyResult, type UncertaintySlice } from '../spec.ts';
import { words } from '../words/claims.ts';
import { placeOf } from './curves.ts';
import { differenceOf } from './evidence.ts';
import { inPoints } from './written.ts';

type Own = Claim<UncertaintyResult, UncertaintySlice>;

const fewerErrors: Own = {
  id: 'average-more-accurate',
  short: words.fewerErrors.short,
  words: 'the ideal, but computationally intractable averaging predictor exhibiting improved accuracy',
  where: words.where,
  paper: words.fewerErrors.paper,
  state: { dropout: spec.codecs.rate.default, trainImages: 0, steps: 0 },
  judge(result) {
    const errors = differenceOf(result, 'error', 'sampled', 'scaled');
    if (!errors) return null;
    const control = differenceOf(result, 'error', 'ensemble', 'plain');
    const of = (kind: PredictionKind) => percents(known(result.error[placeOf(kind)]));
    return {
      verdict: lessIsBetter(errors),
      at: words.at(result.trainImages),
      value: words.value(of('sampled'), of('scaled')),
      effect: words.error(inPoints(errors)),
      seeds: errors.seeds,
      ...(control && { control: words.control(result.members, inPoints(control)) }),
    };
  },
};

export const claims: readonly Own[] = [fewerErrors];
