import { count, listed, many, percent, plain, signedTwo } from '../../../charts/numbers.ts';
import { sizesOf } from '../../../contract/parameters.ts';
import { effect } from '../../../core/statistics.ts';
import {
  dropoutName,
  layersInWords,
  networkInWords,
  optimiserInWords,
  seedsInWords,
} from '../../../view-kit/settings.ts';
import { verdictSaid } from '../../../view-kit/verdict-words.ts';
import { type BatchSizeParams, budgets, examplesOf } from '../spec.ts';
import { paperTable, type Rule, type Sources } from '../view/curves.ts';
import type { Ends, Trend, Trends, Verdicts } from '../view/evidence.ts';
import { inPoints, restless, withInterval } from '../view/numbers.ts';

type Made = Pick<BatchSizeParams, 'optimiser' | 'learningRate' | 'scaleRate'>;
const scaled = { no: '', linear: ' × batch/64', sqrt: ' × √(batch/64)' } as const;
/** "Adam at 0.001", and how it follows the batch. */
export const rateInWords = ({ optimiser, learningRate, scaleRate }: Made): string =>
  `${optimiserInWords(optimiser, learningRate)}${scaled[scaleRate]}`;

/** The settings that make a run, in words. */
export function settings(params: BatchSizeParams): string {
  const { networkShape, noise, rate, layers, batches, seeds } = params;
  const sizes = [...batches].sort((a, b) => a - b).map(String);
  return [
    networkInWords(networkShape),
    `${dropoutName(noise)} ${plain(rate)} in ${layersInWords(layers, networkShape.length)}, and none`,
    rateInWords(params),
    `${count(examplesOf(params))} examples of ${count(sizesOf(params, budgets).train)} images in batches of ${listed(sizes)}`,
    seedsInWords(seeds),
  ].join(', ');
}

/** Every word of the figure; its numbers come in as arguments. */
export const words = {
  title: 'Batch size and learning rate',
  lookFor: 'See whether accuracy rises to the right; then change the learning rate.',
  xAxis: 'batch size',
  yAxis: 'test accuracy',
  curveX: 'examples seen',
  curveY: (batch: number, images: number): string => `batch ${batch}: on ${count(images)} test images`,
  rule: { sampled: 'dropout, sampled', scaled: 'dropout, scaled', control: 'no dropout' },
  paperMark: { dropout: 'paper, dropout', noDropout: 'paper, no dropout' },
  source: { recorded: 'Recorded', run: 'Your run', paper: 'Paper' },
  none: '–',
  column: { accuracy: 'at cursor', fluctuation: 'sd in run', trend: 'per doubling' },
  columnHelp: {
    accuracy: 'Accuracy at the batch size of the cursor',
    fluctuation: 'Fluctuation within a run: standard deviation in percentage points',
    trend: 'Percentage points for each doubling of the batch, with 95 % interval',
  },
  /** How a source was made, in as few words as tell two recordings apart. */
  made: (params: Made, rate: number): string => `${rateInWords(params)}, p\u00a0=\u00a0${plain(rate)}`,
  paperName: 'Table 1',
  madeByPaper: `Table 1, p\u00a0=\u00a0${plain(paperTable.rate)}`,
  /** Where the cursor is: "batch 64 · 1,000 steps · learning rate 0.001". */
  place: (batch: number, at: { readonly steps: number; readonly learningRate: number } | null): string =>
    [
      `batch ${batch}`,
      ...(at ? [many(at.steps, 'step'), `learning rate ${plain(Number(at.learningRate.toPrecision(3)))}`] : []),
    ].join(' · '),
  awaited: 'No numbers yet: waiting for the recorded run, or press Train.',
  noCurve: (batch: number): string => `Batch ${batch} is not trained yet.`,
  cursor: 'Chart cursor',
  explanation: 'Why the learning rate decides',
  table: {
    caption: 'Test accuracy by batch size',
    head: [
      'Batch',
      'Evidence',
      'Network',
      'Accuracy',
      'sd over seeds, points',
      'sd within a run, points',
      'Steps',
      'Learning rate',
    ],
  },
};

/** The numbers at the cursor, for someone who cannot see it. */
export function pointerText(batch: number, at: (rule: Rule) => number | null): string {
  const told = (['sampled', 'scaled', 'control'] as const).flatMap((rule) => {
    const value = at(rule);
    return value === null ? [] : [`${words.rule[rule]} ${percent(value)}`];
  });
  return `batch ${batch}: ${told.length > 0 ? told.join(', ') : 'not trained yet'}`;
}

type Asked = Pick<Made, 'optimiser' | 'learningRate'>;

const shownAs = ({ source, params, result }: Sources[number], asked: Asked): string => {
  const { examples, seeds, images, samples } = result;
  const other = params.optimiser !== asked.optimiser || Math.abs(params.learningRate / asked.learningRate - 1) > 1e-9;
  const nearest = source === 'recorded' && other ? ', the recording nearest to the learning rate chosen' : '';
  return `${words.source[source]}: ${words.made(params, result.rate)}${nearest}; ${many(examples, 'example')}, ${many(seeds.length, 'seed')}; ${many(images, 'test image')}, ${many(samples, 'mask')}.`;
};

/** What the picture shows and how to read it. */
export const captionText = (sources: Sources, asked: Asked): string =>
  [
    'Test accuracy against batch size, with the same number of examples for every batch size: twice the batch, half the steps.',
    'Squares: dropout, scaled weights. Circles: dropout, mean of sampled masks. Triangles, dashed: no dropout. Thin, with a band of one standard deviation over seeds: recorded. Bold: your run.',
    `Hollow diamonds: the paper’s Table 1, one run each after ${count(paperTable.examples)} examples.`,
    'Beside it: accuracy during training for the batch at the cursor, one line a seed; faint, the other batch sizes.',
    ...sources.map((one) => shownAs(one, asked)),
  ].join(' ');

/** Who says it: the source and its settings. */
export const speaker = (source: 'recorded' | 'run', made: Made, rate: number): string =>
  `${words.source[source]} (${words.made(made, rate)})`;

const over = ({ over: what, count: n }: Trend): string =>
  what === 'seeds' ? `over ${n} seeds` : `from the scatter of ${n} batch sizes`;

/** Both claims of the paper, in the words of one source of evidence. */
export function trendSentences({ dropout, noDropout, difference }: Trends, verdicts: Verdicts, who: string): string {
  if (!dropout || !noDropout || !difference) {
    return `${who}: fewer than three batch sizes are done, which makes no trend.`;
  }
  return [
    `${who}: a doubling of the batch changes the accuracy with dropout by ${withInterval(dropout)} points (${over(dropout)}).`,
    `The claim that larger batches help with dropout ${verdictSaid[verdicts.help]} here.`,
    `Without dropout it is ${withInterval(noDropout)}, a difference of ${withInterval(difference)}. The claim that they help dropout more ${verdictSaid[verdicts.helpMore]} here.`,
  ].join(' ');
}

/** What the learning rate has to do with it. */
export function rateSentence({ dropout }: Trends, { batches, steps, fluctuation }: Ends, made: Made): string {
  if (!dropout) return '';
  const [least, most] = fluctuation;
  const updates = `${count(steps[1])} at batch ${batches[1]} against ${count(steps[0])} at batch ${batches[0]}`;
  const known = least !== null && most !== null;
  const unrest = known
    ? ` Within a run the accuracy with dropout fluctuates with a standard deviation of ${inPoints(least)} points at batch ${batches[0]} and ${inPoints(most)} at batch ${batches[1]}.`
    : '';
  const at = rateInWords(made);
  switch (effect(dropout.interval)) {
    case 'above':
      return `${known && least > restless * most ? `${at} is too high for small batches.` : `Small batches do worse with ${at}, although they take more steps.`}${unrest} Lower the learning rate, and see whether larger batches still help.`;
    case 'below':
      return `With ${at} a larger batch loses more by fewer steps, ${updates}, than it gains by steadier ones.${unrest} Raise the learning rate, and see whether the trend turns.`;
    default:
      return `With ${at} fewer steps, ${updates}, and steadier ones make no difference that can be told from 0.${unrest} Move the learning rate.`;
  }
}

interface Turned {
  readonly trend: Trend;
  readonly made: Made;
}
const turned = ({ trend, made }: Turned, unit = ''): string =>
  `${signedTwo(trend.interval.estimate)}${unit} with ${rateInWords(made)}`;

/** Two sources whose trends lie on different sides of 0. */
export const turnSentence = (recorded: Turned, run: Turned): string =>
  `The learning rate turns the trend with dropout: ${turned(recorded, ' points a doubling')}, ${turned(run)}.`;

/** What the paper's own table says, by the same rule. */
export const paperSentence = ({ dropout, noDropout, difference }: Trends): string =>
  dropout && noDropout && difference
    ? `The paper’s Table 1 has one run each: ${withInterval(dropout)} points a doubling with dropout, ${withInterval(noDropout)} without, a difference of ${withInterval(difference)}, ${over(dropout)}.`
    : '';

/** What the chart shows, for someone who cannot see it. */
export const summaryText = (
  who: string,
  rule: Rule,
  ends: readonly { readonly batch: number; readonly mean: number }[],
): string =>
  `${who}, ${words.rule[rule]}: accuracy ${ends.map(({ batch, mean }) => `${percent(mean)} at batch ${batch}`).join(', ')}.`;

export const verdictRule =
  'The trend is the slope of a least-squares line of test accuracy over the logarithm of the batch size, in percentage points for each doubling. The accuracy with dropout is that of the mean of sampled masks, as in the paper. The trend’s 95 % interval is Student’s over the seeds’ own slopes; with one seed, from the scatter of the batch sizes about the line. The claim that larger batches help with dropout holds when the interval lies above zero and does not hold when it lies below; otherwise it is undecided. The claim that they help dropout more than a network without holds when they help and the interval of the difference of the two trends lies above zero. It does not hold when they do not help, or when that interval lies below zero; otherwise it is undecided. The difference pairs networks of one batch size and seed. The fluctuation within a run is the standard deviation of the accuracies of the second half of training about a straight line through them.';
