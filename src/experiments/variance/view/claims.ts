/** What the paper says of model variance: Lin, Wang & Chen, section 4.2, Figure 2, which gives no numbers. */
import { signedInterval, spread } from '../../../charts/estimates.ts';
import { fixed, plain } from '../../../charts/numbers.ts';
import type { Claim } from '../../../contract/view.ts';
import type { Output } from '../../../core/moments.ts';
import type { VarianceResult, VarianceSlice } from '../spec.ts';
import {
  changeSaid,
  classicLowest,
  dropoutLowers,
  everyMask,
  kindSaid,
  masksSaid,
  networksSaid,
  noDropout,
  notJudged,
  ruleSaid,
  saidOf,
  samplingLowers,
  where,
} from '../words/claims.ts';
import {
  type ClaimEvidence,
  classicEvidence,
  dropoutEvidence,
  type Judge,
  noiseEvidence,
  onBoth,
  samplingEvidence,
  verdictOnBoth,
} from './evidence.ts';
import { type Place, placeIn, type Selection, valuesAt } from './measures.ts';

type Own = Claim<VarianceResult, VarianceSlice>;

/** Where the paper's claims are judged. */
export const paperState = {
  dropout: 0.5,
  samples: 50,
  noise: 'classic',
  varianceLayers: '2,3',
  varianceUnit: 'absolute',
  outputs: 'probabilities',
} as const satisfies Own['state'];

const percent = '\u00a0%';

/** Variances of probabilities are written in thousandths. */
const written = [
  { which: 'probabilities', unit: 1000 },
  { which: 'logits', unit: 1 },
] as const;

/** Values by seed, each with what they are. */
type Told = readonly (readonly [values: readonly number[], name: string])[];

/** "probabilities, × 1,000: 3.18 ± 0.04 without dropout, 1.84 ± 0.02 scaled; logits: …". */
function values({ models }: VarianceResult, told: (which: Output) => Told): string {
  const each = written.map(({ which, unit }) => {
    const numbers = told(which).map(([own, label]) => {
      const scaled = own.map((value) => value * unit);
      return `${spread(scaled, 2)} ${label}`;
    });
    return saidOf(which, numbers.join(', '));
  });
  return [...each, networksSaid(models)].join('; ');
}

/** "−42 [−44, −40] % on probabilities, 3 of 3 comparisons lower". */
function effectOn(which: Output, { judged, supporting, here }: ClaimEvidence): string {
  const interval = here?.interval;
  if (!interval) return notJudged(which);
  const change = { estimate: -interval.estimate, low: -interval.high, high: -interval.low };
  return changeSaid(`${signedInterval(change, 0, 100)}${percent}`, which, supporting.length, judged.length);
}

/** Values of both sides of a comparison at a place. */
type Tell = (result: VarianceResult, which: Output, place: Place) => Told;

/** A claim judged on both outputs, at the rate nearest to the cursor; `control` tells where its cause is missing. */
const claim = (
  id: string,
  short: string,
  words: string,
  judge: Judge,
  told: Tell,
  control?: (result: VarianceResult, selection: Selection) => string | null,
): Own => ({
  id,
  short,
  words,
  where,
  paper: null,
  state: paperState,
  judge(result, selection) {
    const { rates, seeds, kinds, n } = result;
    if ([rates, seeds, kinds, n].some((list) => list.length === 0)) return null;
    const both = onBoth(judge, result, selection);
    const { here } = both.probabilities;
    if (!here) return null;
    const at = { ...selection, dropout: here.rate };
    const place = placeIn(result, at);
    const missing = control?.(result, at);
    return {
      verdict: verdictOnBoth(both),
      at: `${masksSaid(n[place.n])}${result.kinds[place.kind] === 'classic' ? '' : `, ${kindSaid(result.kinds[place.kind])}`}`,
      value: values(result, (which) => told(result, which, place)),
      effect: `${written.map(({ which }) => effectOn(which, both[which])).join(', ')}; p\u00a0=\u00a0${plain(here.rate)}`,
      seeds: seeds.length,
      ...(missing ? { control: missing } : {}),
    };
  },
});

export const claims: readonly Own[] = [
  claim(
    'dropout-lowers-variance',
    dropoutLowers,
    'the model variance with Dropout is significantly lower than without Dropout',
    dropoutEvidence,
    (result, which, place) => [
      [result[which].noDropout, noDropout],
      [valuesAt(result[which], 'scaled', place), ruleSaid.scaled],
    ],
  ),
  claim(
    'classic-lowest-variance',
    classicLowest,
    'vanilla Dropout results in the lowest variance',
    classicEvidence,
    (result, which, place) =>
      (['classic', 'inverted'] as const).map((kind) => {
        const at = { ...place, kind: result.kinds.indexOf(kind) };
        return [valuesAt(result[which], 'scaled', at), kindSaid(kind)];
      }),
  ),
  claim(
    'sampling-lowers-variance',
    samplingLowers,
    'sampling the model with vanilla dropout at test time results in much lower model variances than inverting',
    samplingEvidence,
    (result, which, place) =>
      (['sampled', 'scaled'] as const).map((rule) => [valuesAt(result[which], rule, place), ruleSaid[rule]]),
    (result, selection) => {
      const noise = noiseEvidence(result, 'logits', selection);
      const off = noise && fixed(Math.abs(100 * noise.without), 0);
      return noise && everyMask(`${noise.without < 0 ? '+' : '−'}${off}${percent}`);
    },
  ),
];
