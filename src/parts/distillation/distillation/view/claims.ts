/** What the paper says of distillation: Bulò, Porzi & Kontschieder, section 5.1, Table 1. */
import { percents } from '../../../../charts/estimates.ts';
import type { Claim, Judged } from '../../../../contract/view.ts';
import { inUnits } from '../../../../view-kit/outcomes.ts';
import { known, lessIsBetter } from '../../../../view-kit/seeds.ts';
import { type DistillationResult, type DistillationSlice, type PredictionKind, spec } from '../spec.ts';
import { words } from '../words/claims.ts';
import { differenceOf, sourceDifference } from './evidence.ts';

const { where } = words;
const state = { dropout: spec.codecs.rate.default, trainImages: 0, steps: 0 } as const;

/** A claim that the first way to predict makes fewer errors than the second. */
function judge(result: DistillationResult, first: PredictionKind, second: PredictionKind): Judged | null {
  const errors = differenceOf(result, 'error', first, second);
  const control = differenceOf(result, 'crossEntropy', first, second);
  if (!errors) return null;
  const of = (kind: PredictionKind) => percents(known(result.error[result.predictions.indexOf(kind)]));
  return {
    verdict: lessIsBetter(errors),
    at: words.at(result.trainImages),
    value: words.value(of(first), of(second)),
    effect: words.error(inUnits('error', errors)),
    seeds: errors.seeds,
    ...(control ? { control: words.crossEntropy(inUnits('crossEntropy', control)) } : {}),
  };
}

type Own = Claim<DistillationResult, DistillationSlice>;

const distilledBetter: Own = {
  id: 'distilled-beats-standard',
  short: words.distilledBetter.short,
  words: 'Dropout distillation performs better than standard dropout in almost all experiments',
  where,
  paper: words.distilledBetter.paper,
  state,
  judge: (result) => judge(result, 'distilled', 'scaled'),
};

const sampledBetter: Own = {
  id: 'monte-carlo-beats-distilled',
  short: words.sampledBetter.short,
  words:
    'in most cases MC dropout outperforms our approach, at the cost of a ≈ 100 fold increase in computational complexity',
  where,
  paper: words.sampledBetter.paper,
  state,
  judge: (result) => judge(result, 'sampled', 'distilled'),
};

/** Sources that the paper compares, beside zeroed pixels; and its gap of 0.3 points, as far as it rounds to that. */
const [compared, gap] = [['train', 'unseen'] as const, 0.0035];

const insensitive: Own = {
  id: 'insensitive-to-the-source',
  short: words.insensitive.short,
  words:
    'our approach is largely insensitive w.r.t. the proposed strategies of generating training data. … a gap of at most ≈ 0.3%',
  where: words.whereSources,
  paper: words.insensitive.paper,
  state: { ...state, source: 'zeroed' },
  judge(result) {
    const found = compared.flatMap((source) => {
      const error = sourceDifference(result, 'error', source);
      return error?.interval ? [{ source, error, interval: error.interval }] : [];
    });
    if (result.source !== 'zeroed' || found.length < compared.length) return null;
    const furthest = found.reduce((a, b) => (Math.abs(b.error.estimate) > Math.abs(a.error.estimate) ? b : a));
    const within = found.every(({ interval: { low, high } }) => low > -gap && high < gap);
    const beyond = found.some(({ interval: { low, high } }) => low > gap || high < -gap);
    const errors = result.unlabelled.map((source, i) => [source, percents(known(result.errorFrom[i]))] as const);
    const noise = sourceDifference(result, 'kl', 'noise');
    return {
      verdict: within ? 'holds' : beyond ? 'does not hold' : 'undecided',
      at: words.at(result.trainImages),
      value: words.errorsOn(errors),
      effect: words.gap(furthest.source, inUnits('error', furthest.error)),
      seeds: furthest.error.seeds,
      ...(noise ? { control: words.noise(inUnits('kl', noise)) } : {}),
    };
  },
};

export const claims: readonly Own[] = [distilledBetter, sampledBetter, insensitive];
