import { percentRange, sizeInPercent } from '../../../charts/estimates.ts';
import { count, listed, many, plain } from '../../../charts/numbers.ts';
import type { Output } from '../../../core/moments.ts';
import type { NoiseKind } from '../../../core/network.ts';
import { layersInWords, networkInWords, optimiserInWords, seedsInWords } from '../../../view-kit/settings.ts';
import type { Source } from '../../../view-kit/sources.ts';
import { verdictSaid } from '../../../view-kit/verdict-words.ts';
import { budgets, hiddenUnits, imagesOf, rising, type VarianceParams, type VarianceResult } from '../spec.ts';
import type { ClaimEvidence, Look, NoiseEvidence, OnBoth } from '../view/evidence.ts';
import type { cursorIn, Rule, Selection, Sources } from '../view/measures.ts';
import { amount, times, unitOf } from '../view/numbers.ts';

/** "hidden layers 2 and 3". */
const inLayers = (layers: readonly number[]): string => layersInWords(layers, Number.POSITIVE_INFINITY);

/** Where the cursor is, with the variances by each rule there. */
type Cursor = ReturnType<typeof cursorIn>;
type Told = Cursor & Readonly<Record<Rule, number>>;

const whose = { recorded: 'Recorded', run: 'Your run' } as const;

/** Headings of the table's numbers. */
const numbers = ['Variance', 'Of it mask noise', 'Relative to power', 'bias² × 1,000', 'Cross-entropy', 'Accuracy'];

/** Every word of the figure; its numbers come in as arguments. */
export const words = {
  title: 'How much networks differ',
  lookFor: 'See how far the curves lie below the green line, which has no dropout.',
  xAxis: 'dropout rate p',
  yAxis: (selection: Selection): string => {
    const of = `variance of the ${selection.outputs}`;
    return selection.varianceUnit === 'relative' ? `${of} / their power` : `${of}${times(unitOf(selection))}`;
  },
  entropyAxis: 'cross-entropy, nats',
  noDropout: 'no dropout',
  rule: (rule: Rule, n: number): string => (rule === 'scaled' ? 'scaled' : `n\u00a0=\u00a0${n}`),
  line: (rule: Rule, n: number, kind: NoiseKind): string => `${words.rule(rule, n)}, ${kind}`,
  maskNoise: 'mask noise',
  entropy: (rule: string): string => `entropy, ${rule}`,
  source: { recorded: 'recorded', run: 'your run' } as const,
  whose,
  none: '–',
  awaited: 'No numbers yet: waiting for the recorded run, or press Train.',
  cursor: 'Chart cursor',
  biasTitle: (rate: number): string =>
    `Squared error of the probabilities × 1,000 at p\u00a0=\u00a0${plain(rate)}: bias² + variance`,
  /** Their sum: "5.02 + 3.18 = 8.2". */
  sum: (bias2: number, variance: number): string =>
    `${amount(bias2, 1000)} + ${amount(variance, 1000)} = ${amount(bias2 + variance, 1000)}`,
  /** Where the cursor is: "p = 0.5 · 50 masks · classic · layers 2 and 3". */
  place: ({ rate, n, kind }: Cursor, layers: readonly number[]): string =>
    [`p\u00a0=\u00a0${plain(rate)}`, many(n, 'mask'), `${kind}, ${inLayers(layers)}`].join(' · '),
  /** Of which networks the numbers are: "p = 0.5, classic". */
  corner: ({ rate, kind }: Pick<Cursor, 'rate' | 'kind'>): string => `p\u00a0=\u00a0${plain(rate)}, ${kind}`,
  /** Whose numbers, before what they say: "Your run (hidden layers 2 and 3, 10 networks, 1 seed): ". */
  speaker: (source: Source, { layers, models, seeds }: VarianceResult): string => {
    const made = `${inLayers(layers)}, ${models} networks, ${many(seeds.length, 'seed')}`;
    return `${whose[source]} (${made}): `;
  },
  claims: {
    dropout: (kind: NoiseKind): string => `the claim that dropout (here ${kind}) lowers model variance`,
    classic: 'The claim that classic dropout has the lowest model variance',
    sampling: (n: number): string => `The claim that sampling (${many(n, 'mask')}) has a lower variance than scaling`,
  },
  verdictRule:
    'Each claim is judged from paired comparisons at every rate above 0 whose networks have not collapsed to chance: dropout with scaled weights against no dropout; classic against inverted, both scaled and sampled; sampled against scaled. A comparison counts for the claim when the 95 % interval of its difference lies below zero, against it when it lies above. The claim holds when more than half of the comparisons are for it and none is against it. It does not hold when no more are for it than against; otherwise it holds in part. Where only one of three or more comparisons is for it, and none against, it is undecided. With several seeds the interval is Student’s over the seeds’ own differences; with one seed it is the jackknife’s over the networks, which share training images, first weights and order of data in pairs.',
  table: {
    head: ['Evidence', 'Dropout', 'p', 'Prediction', ...numbers],
    without: 'none',
    caption: (selection: Selection): string => `Model variance of the ${selection.outputs}${times(unitOf(selection))}`,
  },
};

/** The numbers at the cursor, for someone who cannot see it. */
export const pointerText = (at: Told, noDropout: number, unit: number): string =>
  `p ${plain(at.rate)}: variance${times(unit)} ${amount(noDropout, unit)} without dropout, ${amount(at.scaled, unit)} scaled, ${amount(at.sampled, unit)} with ${many(at.n, 'mask')}`;

/** A result that the caption tells of, measured with n masks. */
type Captioned = Sources[number] & { readonly n: number };

const shownAs = ({ source, result: { models, modelImages, layers, seeds, steps, images }, n }: Captioned): string =>
  `${whose[source]}: ${models} networks, each on its own ${count(modelImages)} training images, dropout in ${inLayers(layers)}; ${many(seeds.length, 'seed')}, ${many(steps, 'step')}; ${many(images, 'test image')}, sampled with ${many(n, 'mask')}.`;

/** What the picture shows and how to read it. */
export function captionText(selection: Selection, shown: readonly Captioned[]): string {
  const output = selection.outputs === 'logits' ? 'logit' : 'probability';
  return [
    `Model variance: how much each ${output} differs between networks trained on different images, averaged over classes and test images, against the dropout rate.`,
    selection.varianceUnit === 'relative'
      ? 'It is divided by the power of the same outputs, that is their mean square: dropout makes outputs smaller, which alone lowers their variance.'
      : '',
    'Green, dashed: without dropout. Blue squares: scaled weights. Orange circles: the mean over masks; the pale bar below each is the part that comes from drawing only n masks, which falls as 1/n.',
    'Solid: classic dropout. Dash-dotted, hollow: inverted. Thin with a band of one standard deviation over seeds: recorded. Bold: your run.',
    'The paper’s Figure 2 gives no numbers, so only its claims can be compared.',
    ...shown.map(shownAs),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** "lower by 28 % [25, 31] at p = 0.5". */
function here({ rate, share, interval }: Look): string {
  const at = `at p\u00a0=\u00a0${plain(rate)}`;
  if (!interval) return `${share < 0 ? 'higher' : 'lower'} by ${sizeInPercent(share)} ${at}`;
  if (interval.low <= 0 && interval.high >= 0) {
    return `the same within noise ${at}: ${percentRange(-interval.high, -interval.low)}\u00a0%`;
  }
  const [low, high] = share < 0 ? [-interval.high, -interval.low] : [interval.low, interval.high];
  return `${share < 0 ? 'higher' : 'lower'} by ${sizeInPercent(share)} ${percentRange(low, high)} ${at}`;
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
  const first = `${claim} ${verdictSaid[probabilities.verdict]} on probabilities${found(probabilities)}`;
  const same = logits.verdict === probabilities.verdict;
  return `${first}${same ? ' and' : ', and'} ${same ? '' : `${verdictSaid[logits.verdict]} `}on logits${found(logits)}.`;
}

/** How much of the sampled variance is mask noise, and what is left without it. */
export const noiseSentence = ({ rate, n, share, without }: NoiseEvidence, which: Output): string =>
  `At p\u00a0=\u00a0${plain(rate)}, ${sizeInPercent(share)} of the sampled variance of the ${which} is mask noise of ${many(n, 'mask')}; with every mask sampling would lie ${sizeInPercent(without)} ${without < 0 ? 'above' : 'below'} scaling.`;

/** What the chart shows, for someone who cannot see it. */
export function summaryText(source: Source, selection: Selection, noDropout: number, told: readonly Told[]): string {
  const unit = unitOf(selection);
  const rows = told.map(
    ({ rate, kind, scaled, sampled, n }) =>
      `${kind} p ${plain(rate)}: ${amount(scaled, unit)} scaled, ${amount(sampled, unit)} with ${many(n, 'mask')}`,
  );
  return `${whose[source]}, ${words.yAxis(selection)}: ${amount(noDropout, unit)} without dropout; ${rows.join('; ')}.`;
}

/** The settings that make a run, in words. */
export function settings(params: VarianceParams): string {
  const { models, kinds, rates, layers, optimiser, learningRate, batchSize, seeds } = params;
  const { own, available } = imagesOf(params);
  return [
    `${models} networks ${networkInWords(hiddenUnits)} for each rate and kind, each on its own ${count(own)} of ${count(available)} training images`,
    `${listed(kinds)} dropout ${listed(rising(rates).map(plain))} in ${inLayers(rising(layers))}`,
    optimiserInWords(optimiser, learningRate),
    `${count(params.steps || budgets[params.budget].steps)} steps of ${batchSize}`,
    seedsInWords(seeds),
  ].join(', ');
}
