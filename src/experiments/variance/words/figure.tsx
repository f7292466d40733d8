import { format } from 'd3-format';
import { count, plain } from '../../charts/numbers.ts';
import type { Output } from '../../core/moments.ts';
import type { NoiseKind } from '../../core/network.ts';
import type { Rule } from './curves.ts';
import type { ClaimEvidence, Look, NoiseEvidence, OnBoth } from './evidence.ts';
import type { Selection } from './selection.ts';
import { layersInWords } from './settings.ts';

const three = format('.3r');
const whole = format('.0f');

export const many = (n: number, one: string, more = `${one}s`): string => `${count(n)} ${n === 1 ? one : more}`;

/** What variances are written in: a thousandth for probabilities. */
export const unitOf = ({ outputs, scale }: Pick<Selection, 'outputs' | 'scale'>): number =>
  outputs === 'probabilities' && scale === 'absolute' ? 1000 : 1;

/** Three significant digits, in units of 1/`unit`. */
export const amount = (value: number, unit = 1): string => (value > 0 ? three(value * unit) : '0');

const times = (unit: number): string => (unit === 1 ? '' : ` × ${count(unit)}`);

/** 0.283 → "28 %", without a sign. */
const percent = (share: number): string => {
  const size = Math.abs(share * 100);
  return `${size < 9.95 ? format('.1f')(size) : whole(size)}\u00a0%`;
};

const percentRange = (low: number, high: number): string => {
  const digits = Math.max(Math.abs(low), Math.abs(high)) < 0.0995 ? 1 : 0;
  const [a, b] = [low, high].map((end) => format(`.${digits}f`)(end * 100));
  return `[${a}, ${b}]`;
};

const whose = { recorded: 'Recorded', run: 'Your run' } as const;

/** Every word of the figure; its numbers come in as arguments. */
export const words = {
  title: 'How much networks differ',
  xAxis: 'dropout rate p',
  yAxis: (selection: Selection): string => {
    const of = `variance of the ${selection.outputs}`;
    return selection.scale === 'relative' ? `${of} / their power` : `${of}${times(unitOf(selection))}`;
  },
  entropyAxis: 'cross-entropy, nats',
  noDropout: 'no dropout',
  rule: (rule: Rule, n: number): string => (rule === 'scaled' ? 'scaled' : `n\u00a0=\u00a0${n}`),
  line: (rule: Rule, n: number, kind: NoiseKind): string => `${words.rule(rule, n)}, ${kind}`,
  maskNoise: 'mask noise',
  entropy: (rule: string): string => `entropy, ${rule}`,
  layer: { recorded: 'recorded', run: 'your run' } as const,
  layerTitle: whose,
  none: '–',
  awaited: 'No numbers yet: waiting for the recorded run, or press Train.',
  cursor: 'Chart cursor',
  toggle: { outputs: 'Outputs', scale: 'Scale', where: 'Dropout in' } as const,
  option: {
    logits: 'logits',
    probabilities: 'probabilities',
    absolute: 'absolute',
    relative: 'relative',
    '3': 'layer 3',
    '2,3': 'layers 2 + 3',
  } as const,
  biasTitle: (rate: number): string =>
    `Squared error of the probabilities × 1,000 at p\u00a0=\u00a0${plain(rate)}: bias² + variance`,
  bias: 'bias²',
  variance: 'variance',
  /** Where the cursor is: "p = 0.5 · 50 masks · classic · layers 2 and 3". */
  place: (at: {
    readonly rate: number;
    readonly n: number;
    readonly kind: NoiseKind;
    readonly layers: readonly number[];
  }): string =>
    [`p\u00a0=\u00a0${plain(at.rate)}`, many(at.n, 'mask'), `${at.kind}, ${layersInWords(at.layers)}`].join(' · '),
  /** Of which networks the numbers are: "p = 0.5, classic". */
  corner: (rate: number, kind: NoiseKind): string => `p\u00a0=\u00a0${plain(rate)}, ${kind}`,
  speaker: (told: {
    readonly layer: 'recorded' | 'run';
    readonly complete: boolean;
    readonly layers: readonly number[];
    readonly models: number;
    readonly seeds: number;
  }): string => {
    const { layer, complete, layers, models, seeds } = told;
    const made = `${layersInWords(layers)}, ${models} networks, ${many(seeds, 'seed')}`;
    return `${whose[layer]}${complete ? '' : ', not finished'} (${made})`;
  },
  table: {
    layer: 'Evidence',
    kind: 'Dropout',
    rate: 'p',
    prediction: 'Prediction',
    variance: 'Variance',
    noise: 'Of it mask noise',
    relative: 'Relative to power',
    bias: 'bias² × 1,000',
    entropy: 'Cross-entropy',
    accuracy: 'Accuracy',
    without: 'none',
    caption: (selection: Selection): string => `Model variance of the ${selection.outputs}${times(unitOf(selection))}`,
  },
};

/** The numbers at the cursor, for someone who cannot see it. */
export const pointerText = (
  rate: number,
  told: { readonly noDropout: number; readonly scaled: number; readonly sampled: number; readonly n: number },
  unit: number,
): string =>
  `p ${plain(rate)}: variance${times(unit)} ${amount(told.noDropout, unit)} without dropout, ${amount(told.scaled, unit)} scaled, ${amount(told.sampled, unit)} with ${many(told.n, 'mask')}`;

export interface CaptionFacts {
  readonly layer: 'recorded' | 'run';
  readonly layers: readonly number[];
  readonly models: number;
  readonly modelImages: number;
  readonly seeds: number;
  readonly steps: number;
  readonly images: number;
  /** Masks averaged. */
  readonly n: number;
}

const shownAs = (facts: CaptionFacts): string =>
  `${whose[facts.layer]}: ${facts.models} networks, each on its own ${count(facts.modelImages)} training images, dropout in ${layersInWords(facts.layers)}; ${many(facts.seeds, 'seed')}, ${many(facts.steps, 'step')}; ${many(facts.images, 'test image')}, sampled with ${many(facts.n, 'mask')}.`;

/** What the picture shows and how to read it. */
export function captionText(selection: Selection, facts: readonly CaptionFacts[]): string {
  const output = selection.outputs === 'logits' ? 'logit' : 'probability';
  return [
    `Model variance: how much each ${output} differs between networks trained on different images, averaged over classes and test images, against the dropout rate.`,
    selection.scale === 'relative'
      ? 'It is divided by the power of the same outputs, their mean square: dropout makes outputs smaller, which alone lowers their variance.'
      : '',
    'Green, dashed: without dropout. Blue squares: scaled weights. Orange circles: the mean over masks; the pale bar below each is the part due to drawing so few masks, which falls as 1/n.',
    'Solid: classic dropout. Dash-dotted, hollow: inverted. Thin with a band of ±1 sd over seeds: recorded. Bold: your run.',
    'The paper’s Figure 2 gives no numbers, so only its claims can be compared.',
    ...facts.map(shownAs),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

const verdictWords = {
  holds: 'holds',
  partly: 'holds in part',
  'does not hold': 'does not hold',
  undecided: 'is undecided',
} as const;

/** "lower by 28 % [25, 31] at p = 0.5". */
function here({ rate, share, interval }: Look): string {
  const at = `at p\u00a0=\u00a0${plain(rate)}`;
  if (!interval) return `${share < 0 ? 'higher' : 'lower'} by ${percent(share)} ${at}`;
  if (interval.low <= 0 && interval.high >= 0) {
    return `the same within noise ${at}: ${percentRange(-interval.high, -interval.low)}\u00a0%`;
  }
  const [low, high] = share < 0 ? [-interval.high, -interval.low] : [interval.low, interval.high];
  return `${share < 0 ? 'higher' : 'lower'} by ${percent(share)} ${percentRange(low, high)} ${at}`;
}

function found({ judged, supporting, contrary, here: look }: ClaimEvidence): string {
  if (!look) return '';
  const most = contrary.length > supporting.length;
  const told = most ? contrary : supporting;
  const how = `${most ? 'higher' : 'lower'} in ${told.length} of ${many(judged.length, 'comparison')}`;
  return ` (${how}; ${here(look)})`;
}

/** One claim's verdict on probabilities and on logits. */
export function claimSentence(claim: string, { logits, probabilities }: OnBoth): string {
  const first = `${claim} ${verdictWords[probabilities.verdict]} on probabilities${found(probabilities)}`;
  const same = logits.verdict === probabilities.verdict;
  return `${first}${same ? ' and' : ', and'} ${same ? '' : `${verdictWords[logits.verdict]} `}on logits${found(logits)}.`;
}

export const claimNames = {
  dropout: (kind: NoiseKind): string => `the claim that dropout (here ${kind}) lowers model variance`,
  classic: 'The claim that classic dropout has the lowest',
  sampling: (n: number): string => `The claim that sampling (${many(n, 'mask')}) has less than scaling`,
};

/** How much of the sampled variance is mask noise, and what is left without it. */
export const noiseSentence = ({ rate, n, share, without }: NoiseEvidence, which: Output): string =>
  `At p\u00a0=\u00a0${plain(rate)}, ${percent(share)} of the sampled variance of the ${which} is mask noise of ${many(n, 'mask')}; with every mask sampling would lie ${percent(without)} ${without < 0 ? 'above' : 'below'} scaling.`;

/** What the chart shows, for someone who cannot see it. */
export const summaryText = (
  who: string,
  selection: Selection,
  noDropout: number,
  told: readonly {
    readonly rate: number;
    readonly kind: NoiseKind;
    readonly scaled: number;
    readonly sampled: number;
    readonly n: number;
  }[],
): string => {
  const unit = unitOf(selection);
  const rows = told.map(
    ({ rate, kind, scaled, sampled, n }) =>
      `${kind} p ${plain(rate)}: ${amount(scaled, unit)} scaled, ${amount(sampled, unit)} with ${many(n, 'mask')}`,
  );
  return `${who}, ${words.yAxis(selection)}: ${amount(noDropout, unit)} without dropout; ${rows.join('; ')}.`;
};

export const verdictRule =
  'Each claim is judged from paired comparisons at every rate above 0 whose networks have not collapsed to chance: dropout with scaled weights against no dropout; classic against inverted, both scaled and sampled; sampled against scaled. A comparison counts for the claim when the 95 % interval of its difference lies below zero, against it when it lies above. The claim holds when more than half of the comparisons are for it and none against; it does not hold when no more are for it than against; otherwise it holds in part; one of three or more for it, and none against, decides nothing. With several seeds the interval is Student’s over the seeds’ own differences; with one seed it is the jackknife’s over the networks, which share training images, first weights and order of data in pairs.';
