/** What the paper says of distillation: Bulò, Porzi & Kontschieder, section 5.1, Table 1. */
import { percents } from '../../../../charts/estimates.ts';
import { count } from '../../../../charts/numbers.ts';
import type { Claim, Judged } from '../../../../contract/view.ts';
import { inUnits } from '../../../../view-kit/outcomes.ts';
import { known, lessIsBetter } from '../../../../view-kit/seeds.ts';
import { type DistillationResult, type DistillationSlice, type PredictionKind, spec } from '../spec.ts';
import { differenceOf } from './evidence.ts';

const where = 'Section 5.1, Table 1';
const state = { dropout: spec.codecs.rate.default, trainImages: 0, steps: 0 } as const;

/** A claim that the first way to predict makes fewer errors than the second. */
function judge(result: DistillationResult, first: PredictionKind, second: PredictionKind): Judged | null {
  const errors = differenceOf(result, 'error', first, second);
  const control = differenceOf(result, 'crossEntropy', first, second);
  if (!errors) return null;
  const of = (kind: PredictionKind) => percents(known(result.error[result.predictions.indexOf(kind)]));
  return {
    verdict: lessIsBetter(errors),
    at: `${count(result.trainImages)} images`,
    value: `error ${of(first)} against ${of(second)}`,
    effect: `error ${inUnits('error', errors)}`,
    seeds: errors.seeds,
    ...(control ? { control: `cross-entropy ${inUnits('crossEntropy', control)}` } : {}),
  };
}

type Own = Claim<DistillationResult, DistillationSlice>;

const distilledBetter: Own = {
  id: 'distilled-beats-standard',
  short: 'Distilled beats scaled',
  words: 'Dropout distillation performs better than standard dropout in almost all experiments',
  where,
  paper: 'test error 18.15 % standard, 17.20 % distilled (CIFAR10 Quick); 0.67 % both (MNIST LeNet)',
  state,
  judge: (result) => judge(result, 'distilled', 'scaled'),
};

const sampledBetter: Own = {
  id: 'monte-carlo-beats-distilled',
  short: 'Monte Carlo beats distilled',
  words:
    'in most cases MC dropout outperforms our approach, at the cost of a ≈ 100 fold increase in computational complexity',
  where,
  paper: 'test error 16.78 % Monte Carlo, 17.20 % distilled (CIFAR10 Quick)',
  state,
  judge: (result) => judge(result, 'sampled', 'distilled'),
};

export const claims: readonly Own[] = [distilledBetter, sampledBetter];
