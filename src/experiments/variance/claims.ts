/** What the paper says of model variance: Lin, Wang & Chen, section 4.2, Figure 2, which gives no numbers. */
import { signedInterval, spread } from '../../charts/estimates.ts';
import { plain } from '../../charts/numbers.ts';
import type { PageState } from '../../contract/page.ts';
import type { Claim, Judged } from '../../contract/view.ts';
import type { Output } from '../../core/moments.ts';
import { type Place, placeIn, valuesAt } from './curves.ts';
import {
  type ClaimEvidence,
  classicEvidence,
  dropoutEvidence,
  noiseEvidence,
  type OnBoth,
  samplingEvidence,
  verdictOnBoth,
} from './evidence.ts';
import type { Selection } from './selection.ts';
import type { VarianceResult } from './spec.ts';

const state = {
  dropout: 0.5,
  samples: 50,
  noise: 'classic',
  where: '2,3',
  scale: 'absolute',
  outputs: 'probabilities',
} as const satisfies Partial<PageState>;

const where = 'Section 4.2, Figure 2';
const percent = '%';

/** How probabilities and logits are written: variances of probabilities in thousandths. */
const written = {
  probabilities: { name: 'probabilities, × 1,000', unit: 1000, digits: 2 },
  logits: { name: 'logits', unit: 1, digits: 2 },
} as const;
const outputs = ['probabilities', 'logits'] as const satisfies readonly Output[];

/** "probabilities, × 1,000: 3.18 ± 0.04 without dropout, 1.84 ± 0.02 scaled; logits: …". */
function values(
  result: VarianceResult,
  told: (which: Output) => readonly (readonly [name: string, values: readonly number[]])[],
): string {
  return outputs
    .map((which) => {
      const { name, unit, digits } = written[which];
      const numbers = told(which).map(
        ([label, each]) =>
          `${spread(
            each.map((value) => value * unit),
            digits,
          )} ${label}`,
      );
      return `${name}: ${numbers.join(', ')}`;
    })
    .join('; ')
    .concat(`; ${result.models} networks`);
}

/** "−42 [−44, −40] % on probabilities, 3 of 3 comparisons lower". */
function effectOn(which: Output, { judged, supporting, here }: ClaimEvidence): string {
  const interval = here?.interval;
  if (!here || !interval) return `not judged on ${which}`;
  const change = { estimate: -interval.estimate, low: -interval.high, high: -interval.low };
  return `${signedInterval(change, 0, 100)}\u00a0${percent} on ${which} (lower in ${supporting.length} of ${judged.length})`;
}

function judged(result: VarianceResult, both: OnBoth, value: string, control?: string): Judged | null {
  const { here } = both.probabilities;
  if (!here) return null;
  return {
    verdict: verdictOnBoth(both),
    value,
    effect: `${outputs.map((which) => effectOn(which, both[which])).join(', ')}; p\u00a0=\u00a0${plain(here.rate)}`,
    seeds: result.seeds.length,
    ...(control ? { control } : {}),
  };
}

const isEmpty = ({ rates, seeds, kinds, n }: VarianceResult): boolean =>
  [rates, seeds, kinds, n].some((list) => list.length === 0);

/** The evidence on both outputs, and where in the tables it is shown; null where there is nothing to judge. */
function judgedBy(judge: typeof dropoutEvidence, result: VarianceResult, selection: Selection) {
  if (isEmpty(result)) return null;
  const both: OnBoth = {
    probabilities: judge(result, 'probabilities', selection),
    logits: judge(result, 'logits', selection),
  };
  const { here } = both.probabilities;
  if (!here) return null;
  return { both, place: placeIn(result, { ...selection, dropout: here.rate }) };
}

const lower: Claim<VarianceResult> = {
  id: 'dropout-lowers-variance',
  words: 'the model variance with Dropout is significantly lower than without Dropout',
  where,
  paper: null,
  state,
  judge(result, selection) {
    const found = judgedBy(dropoutEvidence, result, selection);
    if (!found) return null;
    const told = (which: Output) =>
      [
        ['without dropout', result[which].noDropout],
        ['scaled', valuesAt(result[which], 'scaled', found.place)],
      ] as const;
    return judged(result, found.both, values(result, told));
  },
};

const classicLowest: Claim<VarianceResult> = {
  id: 'classic-lowest-variance',
  words: 'vanilla Dropout results in the lowest variance',
  where,
  paper: null,
  state,
  judge(result, selection) {
    const found = judgedBy(classicEvidence, result, selection);
    if (!found) return null;
    const at = (which: Output, kind: 'classic' | 'inverted') => {
      const place: Place = { ...found.place, kind: result.kinds.indexOf(kind) };
      return [kind, valuesAt(result[which], 'scaled', place)] as const;
    };
    return judged(
      result,
      found.both,
      values(result, (which) => [at(which, 'classic'), at(which, 'inverted')]),
    );
  },
};

const samplingLower: Claim<VarianceResult> = {
  id: 'sampling-lowers-variance',
  words: 'sampling the model with vanilla dropout at test time results in much lower model variances than inverting',
  where,
  paper: null,
  state,
  judge(result, selection) {
    const found = judgedBy(samplingEvidence, result, selection);
    if (!found) return null;
    const told = (which: Output) =>
      [
        ['sampled', valuesAt(result[which], 'sampled', found.place)],
        ['scaled', valuesAt(result[which], 'scaled', found.place)],
      ] as const;
    const noise = noiseEvidence(result, 'logits', { ...selection, dropout: result.rates[found.place.rate] });
    const control =
      noise &&
      `with every mask, on logits: ${noise.without < 0 ? '+' : '−'}${Math.abs(100 * noise.without).toFixed(0)}\u00a0${percent}`;
    return judged(result, found.both, values(result, told), control ?? undefined);
  },
};

export const claims: readonly Claim<VarianceResult>[] = [lower, classicLowest, samplingLower];
