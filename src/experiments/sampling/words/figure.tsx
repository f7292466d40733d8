import { pointsInterval } from '../../../charts/estimates.ts';
import { listed, many, nats, percent, plain, ratesInWords, size } from '../../../charts/numbers.ts';
import { nearest, nearestIndex } from '../../../core/nearest.ts';
import type { Interval } from '../../../core/statistics.ts';
import { dropoutName, layersInWords, networkInWords, trainingInWords } from '../../../view-kit/settings.ts';
import { budgets, type SamplingParams, type SamplingResult } from '../spec.ts';
import { judgedRates, type SamplingEvidence, type TestTimeEvidence } from '../view/evidence.ts';
import { type Enough, type Rule, type Selection, spreadAt, type Uncursored } from '../view/measures.ts';

/** Every word of the figure; its numbers come in as arguments. */
export const words = {
  title: 'Sampling against scaling',
  lookFor: 'See at which dropout rates the intervals below leave zero.',
  rateAxis: 'dropout rate p, the probability to drop a unit',
  rateAxisShort: 'dropout rate p',
  samplesAxis: 'masks averaged, n',
  measureAxis: ({ measure, split }: Uncursored): string =>
    `${measure === 'accuracy' ? 'accuracy' : 'cross-entropy (nats)'} on ${split === 'test' ? 'test' : 'training'} images`,
  /** Of as many masks as are chosen: the verdict is of 200. */
  differenceAxis: (unit: string, samples: number): string => `sampled − scaled, ${unit}${words.ofMasks(samples)}`,
  better: { sampled: 'sampling better', scaled: 'scaling better' },
  chance: 'guessing',
  paperMark: 'paper',
  collapsed: (rates: number, collapsed: number, seeds: number): string =>
    rates === 1 && seeds > 1 && collapsed < seeds
      ? `${collapsed} of ${seeds} collapsed to chance`
      : 'collapsed to chance',
  rule: (rule: Rule, samples: number): string =>
    rule === 'sampled' ? `Mean of ${many(samples, 'mask')}` : words.ruleOfN[rule],
  ruleShort: (rule: Rule, samples: number): string => words.rule(rule, samples).toLowerCase(),
  shortest: { sampled: 'sampled', scaled: 'scaled' },
  ruleOfN: { sampled: 'Mean of n masks', scaled: 'Scaled weights', single: 'One random mask' },
  /** How many masks a mean is of, after what it is of. */
  ofMasks: (samples: number): string => `, n\u00a0=\u00a0${samples}`,
  difference: 'Sampled − scaled',
  differencePoints: 'Difference, points',
  readoutTitle: (rate: number): string => `At p\u00a0=\u00a0${plain(rate)}`,
  samplesTitle: (rate: number): string => `How many masks are enough? At p\u00a0=\u00a0${plain(rate)}`,
  notMeasured: 'No numbers yet.',
  kindsTitle: 'Kinds of noise',
  kindsPart: 'The kinds of noise',
  kind: { classic: 'Classic: drop', inverted: 'Inverted: drop and rescale', gaussian: 'Gaussian: multiply by noise' },
  kindAwaited: 'Recorded runs of the other kinds are on their way.',
  kindsNote: (seeds: number): string =>
    `Recorded, ${many(seeds, 'seed')} each, alike but for the noise: scaled weights (squares) and the mean of n masks (circles). At one learning rate inverted dropout takes larger steps, and at high p it does worse. Gaussian noise has the mean and variance of inverted dropout.`,
  measureTick:
    (measure: Selection['measure']) =>
    (value: number): string =>
      measure === 'accuracy' ? `${Math.round(value * 100)} %` : plain(value),
  paperRow: 'Paper, Table 1',
  paperAt: (accuracy: string, rate: number): string => `${accuracy} at p = ${plain(rate)}`,
  paperElsewhere: (rate: number): string => `no number for p\u00a0=\u00a0${plain(rate)}`,
  readoutNote: ({ dropout, split }: Selection, rate: number, near: boolean): string => {
    const on = split === 'test' ? 'test images' : 'training images';
    if (!near) return `${on}; recorded at its nearest rate`;
    return Math.abs(dropout - rate) < 1e-9 ? on : `${on}; nearest to p = ${plain(dropout)}`;
  },
  stillLabel: (made: string): string => `Accuracy on MNIST test images against dropout rate: ${made}.`,
  caption: (seeds: number): string =>
    `Accuracy against dropout rate for three ways to predict with the same networks; below, sampled minus scaled with its 95 % interval. Thin: the recorded run${seeds > 1 ? `, mean of ${seeds} seeds with a band of one standard deviation` : ''}. Bold: your run. Grey diamonds: the paper’s Table 1 at batch size 64.`,
  source: { recorded: 'Recorded', run: 'Your run' },
  accuracy: 'accuracy',
  nats: 'nats',
  points: 'points',
  tableCaption: ({ measure, split, mean }: Selection): string =>
    `${measure === 'accuracy' ? 'Accuracy' : 'Cross-entropy in nats'} on ${split === 'test' ? 'test' : 'training'} images, ${mean} mean over masks; mean ± standard deviation over seeds.`,
  masksTable: {
    caption:
      'Sampled − scaled by number of masks: accuracy on test images, geometric mean, mean over the rates judged, with its 95 % interval; and the rates at which one is better beyond noise.',
    head: ['Masks', 'Evidence', 'Difference', 'Sampling better', 'Scaling better'],
  },
  /** The head of a row: a rate, and who measured. */
  tableRow: ['p', 'Evidence'],
  interval: '95 % interval',
  unknown: 'not known from one seed',
  collapsedShort: 'collapsed',
  rateCursor: 'Chart cursor',
  samplesCursor: 'Mask count cursor',
};

/** How many masks are needed, in one or two sentences. */
export function enoughSentence({ settled, overtakes, most }: Enough): string {
  const near = `From ${many(settled, 'mask')} on, accuracy stays within 0.1 points of that with ${most}`;
  if (overtakes === null) return `${near}; scaling stays ahead.`;
  return overtakes === 1
    ? `${near}; sampling is never behind scaling.`
    : `${near}; sampling is level with scaling, or ahead, from ${overtakes}.`;
}

const interval = (one: Interval, sign = 1): string => {
  const [low, high] = sign > 0 ? [one.low, one.high] : [-one.high, -one.low];
  const written = (value: number) => (value < 0 ? `−${size(value)}` : size(value));
  return `[${written(low)}, ${written(high)}]`;
};

const by = (one: Interval, sign = 1): string => `by ${size(one.estimate)} points ${interval(one, sign)}`;

/** At which rates which side is ahead, one a part; none where no rate is beyond noise. */
function sidesOf(evidence: SamplingEvidence): string[] {
  const { better, worse, gain, loss } = evidence;
  const all = judgedRates(evidence);
  return [
    ...(gain ? [`sampling beats scaling ${by(gain)} at ${ratesInWords(better, all)}`] : []),
    ...(loss ? [`scaling beats sampling ${by(loss, -1)} at ${ratesInWords(worse, all)}`] : []),
  ];
}

/** What another number of masks gives, which decides nothing; empty where it is the one judged. */
function otherMasks(judged: SamplingEvidence, other: SamplingEvidence): string {
  if (other.samples === judged.samples) return '';
  const found = sidesOf(other);
  const few = other.worse.length > 0 && judged.worse.length === 0;
  return ` With ${many(other.samples, 'mask')} ${found.length > 0 ? found.join('; ') : 'no rate is beyond noise'}${few ? ', which is what so few masks cost' : ''}.`;
}

/** Whether sampling beats scaling, in the words of one source of evidence; `shown`: with the masks that are shown. */
export function samplingSentence(evidence: SamplingEvidence, who: string, shown = evidence): string {
  const { verdict, better, tied, collapsed, overall, from, seeds, images, samples, onlyHigh } = evidence;
  const all = judgedRates(evidence);
  const made = seeds > 1 ? `${seeds} seeds` : `1 seed, ${many(images, 'test image')}`;
  const opening = `${who} (${made}, judged with ${many(samples, 'mask')}): `;
  if (all.length === 0) return `${opening}every network has collapsed to chance, so there is nothing to compare.`;
  const sides = sidesOf(evidence);
  const noise = sides.length > 0 ? 'elsewhere no difference beyond noise' : 'no difference beyond noise at any p';
  const rest = from?.rest
    ? `, which comes from ${ratesInWords(from.rates, all)}: elsewhere ${pointsInterval(from.rest)}`
    : '';
  const average =
    overall && overall.low > 0 && verdict === 'undecided'
      ? [`on average over all rates sampling is ahead ${by(overall)}${rest}`]
      : [];
  const findings = [...sides, ...(tied.length > 0 ? [noise] : []), ...average];
  const left =
    collapsed.length > 0 ? ` Not judged: p\u00a0=\u00a0${listed(collapsed.map(plain))}, collapsed to chance.` : '';
  const claim = 'The claim that sampling generally predicts better, above all at high rates, ';
  const judged = {
    holds: 'holds here.',
    partly: onlyHigh ? 'holds here only at high rates.' : 'holds here in part.',
    'does not hold': 'does not hold here.',
    undecided: `is undecided here: ${better.length === 1 ? 'one rate is too few.' : 'no single rate shows it.'}`,
  }[verdict];
  return `${opening}${findings.join('; ')}. ${claim}${judged}${left}${otherMasks(evidence, shown)}`;
}

/** Whether both test-time rules beat one random mask. */
export function testTimeSentence({ verdict, supporting, judged, least, most }: TestTimeEvidence): string {
  if (!least || !most) return '';
  const ends = [...new Set([least, most])].map(
    ({ gain, rule, rate }) => `${size(gain)} points (${rule}, p\u00a0=\u00a0${plain(rate)})`,
  );
  const span = `the worse of the two by ${ends.join(' to ')}`;
  const both = 'Both test-time rules beat one random mask';
  if (verdict === 'holds') return `${both} at every rate judged, ${span}: this claim holds.`;
  return verdict === 'partly'
    ? `${both} beyond noise at ${ratesInWords(supporting, judged)}: this claim holds in part.`
    : 'Neither test-time rule beats one random mask beyond noise: this claim does not hold here.';
}

/** What the cursor points at, for someone who cannot see it. */
export function pointerText(result: SamplingResult, selection: Selection): string {
  const index = nearestIndex(result.rates, selection.dropout);
  const write = selection.measure === 'accuracy' ? percent : nats;
  const at = (rule: Rule) => write(spreadAt(result, rule, selection, index).mean);
  const samples = nearest(result.samples, selection.samples);
  return `p ${plain(result.rates[index])}: scaled weights ${at('scaled')}, mean of ${many(samples, 'mask')} ${at('sampled')}, one random mask ${at('single')}`;
}

/** What the main chart shows, for someone who cannot see it. */
export function chartSummary(
  who: string,
  ends: readonly { readonly rate: number; readonly mean: (rule: Rule) => number }[],
): string {
  const at = ends.map(
    ({ rate, mean }) =>
      `at p\u00a0=\u00a0${plain(rate)} scaled weights reach ${percent(mean('scaled'))}, the mean of masks ${percent(mean('sampled'))}, one mask ${percent(mean('single'))}`,
  );
  return `${who}: ${at.join('; ')}.`;
}

export const verdictRule =
  'The geometric mean of 200 masks is judged, as in the paper, or of as many as a run has drawn. With fewer masks sampling is less accurate, so another number decides nothing. Rates above 0 are judged if their networks have not collapsed. A rate counts for sampling when the 95 % interval of the paired difference lies above zero, and against it when it lies below. The claim holds when sampling is better at most rates and worse at none. It does not hold when some rate differs and sampling is better at no more rates than it is worse; in between it holds in part. Where no rate differs it is undecided, even with an average above zero; so it is with one rate of three or more, since of nine one would stand out by chance in every fifth such figure. With several seeds the interval is Student’s over the seeds’ own differences; with one seed it is over test images, from those that exactly one rule gets right, and says nothing about other seeds.';

/** The settings that make a run, in words. */
export function settings(params: SamplingParams): string {
  const { networkShape, noise, layers } = params;
  return [
    networkInWords(networkShape),
    `${dropoutName(noise)} in ${layersInWords(layers, networkShape.length)}`,
    ...trainingInWords(params, budgets),
  ].join(', ');
}
