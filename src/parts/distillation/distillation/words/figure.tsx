import { count, fixed, many, percent, plain } from '../../../../charts/numbers.ts';
import { mean } from '../../../../core/statistics.ts';
import { spreadNamed } from '../../../../view-kit/named-spread.ts';
import { inUnits, write } from '../../../../view-kit/outcomes.ts';
import { type Difference, known } from '../../../../view-kit/seeds.ts';
import { networkInWords, optimiserInWords, seedsInWords } from '../../../../view-kit/settings.ts';
import { type DistillationParams, type PredictionKind, type ShownMeasure, sizesOf } from '../spec.ts';
import type { Sources } from '../view/curves.ts';
import { side } from '../view/evidence.ts';

const poolInWords = { 'before-pool': 'before each pool', 'after-pool': 'after each pool' } as const;

const teacherInWords = ({ teacher, networkShape, maskPlace }: DistillationParams): string =>
  ({
    mlp: networkInWords(networkShape),
    lenet: 'LeNet with dropout before its last layer',
    'lenet-all': `LeNet with dropout ${poolInWords[maskPlace]} and before its last layer`,
    quick: `the CIFAR-10 network “Quick” at half its width with dropout ${poolInWords[maskPlace]} and before its last layer`,
  })[teacher];

const sourceInWords = {
  zeroed: 'training images with a fifth of the pixels 0',
  train: 'training images as they are',
  unseen: 'the test images, without their labels',
  noise: 'normal noise',
} as const;

/** The settings that make a run, in words. */
export function settings(params: DistillationParams): string {
  const { rate, seeds, source, start, targetMasks, batchSize, optimiser, learningRate } = params;
  const { train, steps, distillSteps } = sizesOf(params);
  return [
    teacherInWords(params),
    `classic dropout ${plain(rate)}`,
    `${optimiserInWords(optimiser, learningRate)}, ${count(steps)} steps of ${batchSize} on ${count(train)} images`,
    `distilled in ${count(distillSteps)} steps on ${sourceInWords[source]}, ${many(targetMasks, 'mask')} a target, from ${start === 'scaled' ? 'the scaled weights' : 'random weights'}`,
    seedsInWords(seeds),
  ].join(', ');
}

/** Every word of the figure; its numbers come in as arguments. */
export const words = {
  title: 'What averaging repairs',
  lookFor: 'Compare the errors, then how sure the network is; then change the number of images.',
  measureLabel: 'Measure',
  images: 'Training images',
  steps: 'Training steps',
  measure: {
    crossEntropy: 'cross-entropy, nats',
    error: 'test error, %',
    ece: 'calibration error, %',
    kl: 'distance from the ideal average, nats',
  } satisfies Record<ShownMeasure, string>,
  measureNamed: {
    'cross-entropy': 'cross-entropy',
    error: 'error',
    ece: 'calibration error',
    kl: 'distance from the ideal',
  },
  prediction: {
    single: 'one random mask',
    scaled: 'scaled weights',
    temperature: 'scaled weights, one temperature',
    geometric: 'geometric mean of masks',
    sampled: 'mean of masks',
    distilled: 'distilled network',
  } satisfies Record<PredictionKind, string>,
  short: {
    scaled: 'scaled',
    temperature: 'temperature',
    sampled: 'sampled',
    distilled: 'distilled',
    single: '',
    geometric: '',
  },
  passes: 'Passes',
  passesHelp: 'How many times an image goes through a network',
  labels: (n: number): string => `and ${count(n)} labels`,
  masksAxis: 'masks averaged, n',
  stepsAxis: 'steps of distillation',
  cursor: 'Masks averaged',
  pointer: (n: number, value: number | null, measure: ShownMeasure): string =>
    `${many(n, 'mask')}: ${value === null ? 'not measured yet' : write[measure](value)}`,
  source: { recorded: 'Recorded', run: 'Your run' },
  who: (source: 'recorded' | 'run', train: number): string =>
    `${words.source[source]} (${count(train)} training images)`,
  teacherLabel: 'Teacher',
  teacher: {
    mlp: 'perceptron',
    lenet: 'LeNet, dropout on the dense layer',
    'lenet-all': 'LeNet, dropout everywhere',
    'lenet-all-before': 'LeNet, dropout before pools',
    quick: '“Quick” on CIFAR-10 pictures',
  },
  sourceLabel: 'Unlabelled images',
  startLabel: 'Student starts from',
  start: { scaled: 'scaled weights', random: 'random weights' },
  targetsLabel: 'Masks a target',
  targets: { one: '1', ten: '10' },
  fromCaption: (who: string): string => `${who}: distilled on`,
  awaited: 'No numbers yet: waiting for the recorded run, or press Train.',
  none: '–',
  table: {
    caption: `Six ways to predict with one network trained with dropout${spreadNamed}`,
    head: ['Prediction', 'Evidence', 'Error', 'Cross-entropy', 'Calibration error', 'KL to the ideal', 'Passes'],
  },
  fromTable: {
    caption: `Networks distilled from the same teacher, by the unlabelled images${spreadNamed}`,
    head: ['Unlabelled images', 'Evidence', 'Error', 'Cross-entropy', 'Calibration error', 'KL to the ideal'],
  },
  stepTable: {
    caption: `The distilled network after steps of distillation${spreadNamed}`,
    head: ['Step', 'Evidence', 'Error', 'Cross-entropy', 'Calibration error', 'KL to the ideal'],
  },
};

const made = ({ source, result }: Sources[number]): string =>
  `${words.source[source]}: ${many(result.images, 'test image')}, the ideal is the mean of ${count(result.idealMasks)} masks.`;

export const captionText = (sources: Sources): string =>
  [
    'Left: a measure against the number of masks whose predictions are averaged. Right: the same of the distilled network, while it learns from the teacher’s masks.',
    'Squares: scaled weights. Circles: mean of masks. Triangles: the distilled network. Dashed: scaled weights with one temperature, which needs labels that averaging does not. Bands: one standard deviation over seeds. Less is better in all four measures.',
    ...sources.map(made),
  ].join(' ');

interface Told {
  readonly who: string;
  readonly error: Difference | null;
  readonly crossEntropy: Difference | null;
  readonly ece: readonly [before: readonly number[], after: readonly number[]];
  readonly distilled: Difference | null;
  readonly kl: readonly [before: readonly number[], after: readonly number[]];
  readonly samples: number;
}

/** What one source of evidence says of averaging, and of the network that learnt it. */
export function evidenceText({ who, error, crossEntropy, ece, distilled, kl, samples }: Told): string {
  if (!error || !crossEntropy) return `${who}: the teacher is not measured yet.`;
  const errors = {
    same: 'makes neither fewer nor more errors that could be told from chance',
    less: 'makes fewer errors',
    more: 'makes more errors',
  }[side(error)];
  const sure = {
    less: 'repairs how sure it is',
    more: 'makes worse how sure it is',
    same: 'leaves how sure it is as it was',
  }[side(crossEntropy)];
  const [before, after] = ece;
  const told = [
    `${who}: against scaled weights the mean of ${many(samples, 'mask')} ${errors} (${inUnits('error', error)}) and ${sure} (cross-entropy ${inUnits('crossEntropy', crossEntropy)}, calibration error ${percent(mean(before))} before, ${percent(mean(after))} after).`,
  ];
  if (distilled && kl[1].length > 0)
    told.push(
      `The distilled network needs one pass: its distance from the ideal average falls from ${fixed(mean(kl[0]), 3)} to ${fixed(mean(kl[1]), 3)} nats, its error differs from that of scaled weights by ${inUnits('error', distilled)}.`,
    );
  return told.join(' ');
}

/** What the charts show, for someone who cannot see them. */
export const summaryText = (
  who: string,
  rows: readonly (readonly [PredictionKind, readonly (number | null)[]])[],
): string =>
  `${who}: cross-entropy of ${rows
    .flatMap(([kind, values]) =>
      known(values).length > 0 ? [`${words.prediction[kind]} ${fixed(mean(known(values)), 3)}`] : [],
    )
    .join(', ')}.`;

export const verdictRule =
  'Both predictions are of the same test images, and differences are paired by seed. The claim that the distilled network makes fewer errors than scaled weights holds where the 95 % interval of the difference of their errors over seeds lies below zero, and does not hold where it lies above; else it is undecided. With one seed the interval is over test images, and wider than it has to be. That any unlabelled images will do holds where the error on training images and on test images differs from the error on images with zeroed pixels by less than the paper’s 0.3 points (0.35 before rounding), intervals and all; noise, which the paper does not try, is the control.';
