import { count, many, percent, plain } from '../../../../charts/numbers.ts';
import { effect } from '../../../../core/statistics.ts';
import { spreadNamed } from '../../../../view-kit/named-spread.ts';
import { inUnits } from '../../../../view-kit/outcomes.ts';
import type { Difference } from '../../../../view-kit/seeds.ts';
import { networkInWords, optimiserInWords, seedsInWords } from '../../../../view-kit/settings.ts';
import { type EnsembleKind, type EnsembleParams, type Measure, sizesOf } from '../spec.ts';
import type { Pair, Sources, Told } from '../view/curves.ts';

/** The settings that make a run, in words. */
export function settings(params: EnsembleParams): string {
  const { networkShape, rate, members, seeds, batchSize, optimiser, learningRate } = params;
  const { train, steps } = sizesOf(params);
  return [
    networkInWords(networkShape),
    `one network with classic dropout ${plain(rate)}, twice ${many(members, 'network')} without`,
    `${optimiserInWords(optimiser, learningRate)}, ${count(steps)} steps of ${batchSize} on ${count(train)} images`,
    seedsInWords(seeds),
  ].join(', ');
}

/** Every word of the figure; its numbers come in as arguments. */
export const words = {
  title: 'Many networks, or one with masks',
  lookFor: 'Compare twenty networks with twenty masks: errors, cross-entropy, and what each costs.',
  measure: {
    error: 'test error, %',
    crossEntropy: 'cross-entropy, nats',
    disagreement: 'two members disagree, %',
    errorCorrelation: 'correlation of errors',
  } satisfies Record<Measure, string>,
  kind: {
    independent: 'independent networks',
    bootstrap: 'the same, bootstrap samples',
    masks: 'masks of one network',
  } satisfies Record<EnsembleKind, string>,
  scaled: 'scaled weights',
  short: { independent: 'independent', bootstrap: 'bagging', masks: 'masks', scaled: 'scaled' },
  memberAxis: 'networks or masks averaged',
  memberAxisShort: 'members averaged',
  cursor: 'Networks or masks averaged',
  pointer: (k: number, error: number | null): string =>
    `${count(k)}: mean of masks, ${error === null ? 'not measured yet' : `error ${percent(error)}`}`,
  source: { recorded: 'Recorded', run: 'Your run' },
  /** "Recorded, means of 5". */
  read: (source: string, k: number): string => (k === 1 ? `${source}, one alone` : `${source}, means of ${count(k)}`),
  column: {
    error: 'Error',
    crossEntropy: 'Cross-entropy',
    disagreement: 'Disagree',
    errorCorrelation: 'Errors correlate',
    trainings: 'Trainings',
    weights: 'Weights kept',
  },
  brief: {
    error: 'Error',
    crossEntropy: 'Cross-ent.',
    disagreement: 'Disagree',
    errorCorrelation: 'Corr.',
    trainings: 'Trained',
    weights: 'Weights',
  },
  columnHelp: {
    error: 'Share of test images that the mean predicts wrong',
    crossEntropy: 'Mean of −ln(probability of the right class), nats',
    disagreement: 'Share of test images of which two members predict different classes, mean over pairs',
    errorCorrelation: 'Correlation over test images of the errors of two members: 1, they fail on the same images',
    trainings: 'Networks that have to be trained',
    weights: 'Weights and biases that have to be kept',
  },
  awaited: 'No numbers yet: waiting for the recorded run, or press Train.',
  none: '–',
  table: {
    caption: `Means of more and more networks or masks${spreadNamed}`,
    head: [
      ...['Averaged', 'Evidence', 'How many', 'Trainings', 'Weights kept'],
      ...['Error', 'Cross-entropy', 'Two disagree', 'Correlation of errors'],
    ],
  },
};

const made = ({ source, result }: Sources[number]): string =>
  `${words.source[source]}: ${many(result.images, 'test image')}, ${count(result.trainImages)} training images, networks of ${count(result.parameters)} weights.`;

export const captionText = (sources: Sources): string =>
  [
    'Error and cross-entropy of means over more and more members, and the share of test images of which two of these members predict different classes. Less error and less cross-entropy are better; their axes do not begin at 0.',
    'Diamonds: networks without dropout, trained one by one on the same images. Green squares: the same, each on a bootstrap sample of the images (bagging). Circles: masks of one network with dropout. The line without marks: scaled weights of that network. Bands: one standard deviation over seeds.',
    ...sources.map(made),
  ].join(' ');

/** "makes fewer errors", by a difference of errors. */
export function errorsInWords({ interval }: Difference): string {
  const side = interval === null ? 'none' : effect(interval);
  return {
    below: 'makes fewer errors',
    above: 'makes more errors',
    none: 'makes neither fewer nor more errors that could be told from chance',
  }[side];
}

export const inBoth = ({ error, loss }: Pair): string =>
  error && loss ? `error ${inUnits('error', error)}, cross-entropy ${inUnits('crossEntropy', loss)}` : words.none;

/** How many networks have the masks' cross-entropy. */
export const asGoodInWords = (asGood: number | null, members: number): string =>
  asGood === null
    ? `Not even ${many(members, 'independent network')} have the cross-entropy of the masks.`
    : `${asGood === 1 ? 'One independent network has' : `It takes ${count(asGood)} independent networks to have`} the cross-entropy of the masks.`;

/** What one source of evidence says. */
export function evidenceText({ who, members, one, all, asGood }: Told): string {
  if (!one.error || !one.loss || !all.error) return `${who}: not all networks are trained yet.`;
  return [
    `${who}: for one training, the mean of ${many(members, 'mask')} ${errorsInWords(one.error)} than one network without dropout (${inBoth(one)}).`,
    `Against the mean of ${many(members, 'independent network')}, for as many trainings, it ${errorsInWords(all.error)} (${inBoth(all)}).`,
    asGoodInWords(asGood, members),
  ].join(' ');
}

/** What the charts show, for someone who cannot see them. */
export const summaryText = (
  who: string,
  k: number,
  rows: readonly (readonly [name: string, error: number | null])[],
): string =>
  `${who}, means of ${count(k)}: ${rows.map(([name, error]) => `${name}, ${error === null ? 'not measured' : `error ${percent(error)}`}`).join('; ')}.`;

export const verdictRule =
  'All predictions are of the same test images, and differences are paired by seed. “Inexpensive but powerful” compares what one training gives: the mean of masks and one network without dropout. Error and cross-entropy each speak for the claim where the 95 % interval over seeds lies below zero, and against it where it lies above; the claim holds where both speak for it, in part where one does and the other is undecided, and does not hold where no more speak for it than against. “Independent” is judged by how far errors of two members correlate, and averaging by the error of many masks minus that of one. Beside each stands the control: the same for networks trained apart.';
