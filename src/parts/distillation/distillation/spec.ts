import { distillingParameters as distilled, distillingSizes, otherImages } from '../../../contract/distilling.ts';
import { defineExperiment, type SliceOf } from '../../../contract/experiment.ts';
import { type ParamsOf, shared } from '../../../contract/parameters.ts';
import { amount, nullOr, oneOf, share, within } from '../../../contract/result/fields.ts';
import { coordinates, measure, setting, type ValueOf } from '../../../contract/result/shape.ts';
import { group } from '../../../contract/result/tree.ts';
import {
  teacherBudgets as budgets,
  maskPlaces,
  teacherKinds,
  type UnlabelledSource,
  unlabelledSources,
} from '../../../contract/teachers.ts';
import { choice, number } from '../../../core/codec.ts';
import { mnist } from '../../../core/mnist.ts';
import * as words from './words/spec.ts';

export const starts = ['scaled', 'random'] as const;
export const predictions = ['scaled', 'geometric', 'sampled', 'single', 'temperature', 'distilled'] as const;
export type PredictionKind = (typeof predictions)[number];

/** Masks of the ideal average: as many as a budget has time for. */
const ideal = { quick: 200, lecture: 1000, paper: 1000 };
/** A convolutional network's masks cost more. */
const idealOfConvolutions = 200;

/** Numbers of masks at which the sampled prediction is told, and steps of distillation at which the student is. */
export const maskMarks: readonly number[] = [1, 2, 5, 10, 20, 50, 100, 200, 500];
export const stepMarks: readonly number[] = [0, 10, 30, 100, 200, 300, 500, 700, 1000, 1400, 2000, 3000, 5000];

/** Parameters of distilling dropout (Bulò, Porzi & Kontschieder). */
const parameters = {
  teacher: {
    codec: choice(teacherKinds, 'mlp'),
    label: words.labels.teacher,
    help: 'The network with dropout: mlp; lenet, with dropout before its last layer; lenet-all, with dropout everywhere; quick, for CIFAR-10, with dropout everywhere.',
  },
  rate: distilled.rate,
  maskPlace: {
    codec: choice(maskPlaces, 'after-pool'),
    label: words.labels.maskPlace,
    help: 'Where dropout acts on the layers of lenet-all and quick that are pooled: after-pool or before-pool.',
  },
  networkShape: shared.networkShape,
  source: {
    codec: choice(unlabelledSources, 'zeroed'),
    label: words.labels.source,
    help: 'What the teacher is asked about: training images with a fifth of the pixels 0 (zeroed), as they are (train), test images (unseen), or normal noise.',
  },
  otherSources: {
    codec: choice(['none', 'all'], 'none'),
    label: words.labels.otherSources,
    help: 'Whether a student more is distilled from each of the other sources of unlabelled images: all, or none.',
    servedBy: (asked: 'none' | 'all', made: 'none' | 'all') => asked === 'none' || made === 'all',
  },
  start: {
    codec: choice(starts, 'scaled'),
    label: words.labels.start,
    help: "What distillation starts from: the teacher's scaled weights, or random ones.",
  },
  targetMasks: distilled.targetMasks,
  samples: distilled.samples,
  idealMasks: {
    codec: number({ default: 0, min: 0, max: 1000, integer: true }),
    label: words.labels.idealMasks,
    help: "Masks whose mean stands for the average over all; 0 takes the budget's: 200, 1,000, 1,000; 200 of a LeNet.",
    unit: words.units.masks,
    serves: 'any',
  },
  trainImages: distilled.trainImages,
  steps: distilled.steps,
  slowSteps: {
    codec: number({ default: 0, min: 0, max: 20000, integer: true }),
    label: words.labels.slowSteps,
    help: 'Training steps of the teacher after the others, at a tenth of its learning rate.',
    unit: words.units.steps,
  },
  distillSteps: distilled.distillSteps,
  distillRate: distilled.distillRate,
  seeds: shared.seeds,
  budget: shared.budget,
  batchSize: shared.batchSize,
  learningRate: shared.learningRate,
  optimiser: shared.optimiser,
  testImages: shared.testImages,
} as const;
export type DistillationParams = ParamsOf<typeof parameters>;

const shownMeasures = ['crossEntropy', 'error', 'ece', 'kl'] as const;
export type ShownMeasure = (typeof shownMeasures)[number];
/** As the address names them. */
export const measureNames = ['cross-entropy', 'error', 'ece', 'kl'] as const;
export const measureOf = (name: (typeof measureNames)[number]): ShownMeasure =>
  name === 'cross-entropy' ? 'crossEntropy' : name;

/** Teachers as the page offers them: those of the command line, and where the masks of LeNetAll act. */
export const shownTeachers = ['mlp', 'lenet', 'lenet-all', 'lenet-all-before', 'quick'] as const;
export type ShownTeacher = (typeof shownTeachers)[number];
export const teacherOf = (shown: ShownTeacher): Pick<DistillationParams, 'teacher' | 'maskPlace'> =>
  shown === 'lenet-all-before'
    ? { teacher: 'lenet-all', maskPlace: 'before-pool' }
    : { teacher: shown, maskPlace: 'after-pool' };

/** Masks whose mean is the target of an image, as the page offers them. */
export const targetNames = ['one', 'ten'] as const;
export const targetMasksOf = (name: (typeof targetNames)[number]): number => (name === 'ten' ? 10 : 1);

const slice = {
  teacher: { codec: choice(shownTeachers, 'mlp'), label: words.controls.teacher },
  measure: { codec: choice(measureNames, 'cross-entropy'), label: words.controls.measure },
  source: {
    codec: choice(unlabelledSources, 'zeroed'),
    choice: { label: words.controls.source, options: words.sources },
  },
  start: { codec: choice(starts, 'scaled'), label: words.controls.start },
  targets: { codec: choice(targetNames, 'one'), label: words.controls.targets },
} as const;
export type DistillationSlice = SliceOf<typeof slice>;

/** How much of everything a run does. */
export function sizesOf(params: DistillationParams) {
  const { budget, idealMasks, teacher } = params;
  return {
    ...distillingSizes(params),
    idealMasks: idealMasks || (teacher === 'mlp' ? ideal[budget] : idealOfConvolutions),
  };
}

/** Marks up to a number, which is the last. */
export const marksTo = (marks: readonly number[], last: number): number[] => [
  ...marks.filter((mark) => mark < last),
  last,
];

/** How a prediction compares with labels and with the average over all masks. */
const measures = <const A extends readonly string[]>(axes: A, what: string) => ({
  error: measure<A, number | null>(axes, nullOr(share), { help: `share of test images that ${what} gets wrong` }),
  crossEntropy: measure<A, number | null>(axes, nullOr(amount), { help: `cross-entropy of ${what}, nats` }),
  ece: measure<A, number | null>(axes, nullOr(share), {
    help: `expected calibration error of ${what}, 15 equal bins of confidence`,
  }),
  kl: measure<A, number | null>(axes, nullOr(amount), {
    help: `Kullback–Leibler divergence of ${what} from the mean over \`idealMasks\` masks, nats`,
  }),
  confidence: measure<A, number | null>(axes, nullOr(share), { help: `mean of the largest probability of ${what}` }),
});
const of = measures(['prediction', 'seed'], 'the prediction');
const along = measures(['step', 'seed'], 'the student after so many steps of distillation');
const over = measures(['masks', 'seed'], 'the arithmetic mean of so many masks');
const from = measures(['unlabelled', 'seed'], 'the student that learnt from such images, after its last step');

const whole = (max: number, min = 0) => within(min, max, true);
const result = group({
  predictions: coordinates<PredictionKind>('prediction', oneOf(...predictions), { max: predictions.length }),
  seeds: coordinates('seed', whole(4294967295), { max: 20 }),
  points: coordinates('step', whole(5000), { max: stepMarks.length + 1, rising: true }),
  masks: coordinates('masks', whole(1000, 1), { max: maskMarks.length + 1, rising: true }),
  teacher: setting<DistillationParams['teacher']>(oneOf(...teacherKinds)),
  rate: setting(share),
  maskPlace: setting<DistillationParams['maskPlace']>(oneOf(...maskPlaces)),
  source: setting<DistillationParams['source']>(oneOf(...unlabelledSources)),
  /** The sources of unlabelled images that were compared; `source` comes first. */
  unlabelled: coordinates<UnlabelledSource>('unlabelled', oneOf(...unlabelledSources), {
    max: unlabelledSources.length,
  }),
  start: setting<DistillationParams['start']>(oneOf(...starts)),
  targetMasks: setting(whole(100, 1)),
  /** Masks of the prediction `sampled`. */
  samples: setting(whole(1000, 1)),
  idealMasks: setting(whole(1000, 1)),
  trainImages: setting(whole(mnist.all.train, 1)),
  /** Training steps of the teacher so far. */
  steps: setting(whole(40000)),
  /** Steps of the student so far. */
  distillSteps: setting(whole(5000)),
  /** Test images measured. */
  images: setting(whole(mnist.all.test, 1)),
  ...of,
  temperature: measure<readonly ['seed'], number | null>(['seed'], nullOr(amount), {
    help: `temperature of scaled weights, fitted on ${otherImages} labelled images that the teacher was not trained on`,
  }),
  errorAt: along.error,
  crossEntropyAt: along.crossEntropy,
  eceAt: along.ece,
  klAt: along.kl,
  errorFrom: from.error,
  crossEntropyFrom: from.crossEntropy,
  eceFrom: from.ece,
  klFrom: from.kl,
  errorOver: over.error,
  crossEntropyOver: over.crossEntropy,
  eceOver: over.ece,
  klOver: over.kl,
});
export type DistillationResult = ValueOf<typeof result>;

export const spec = defineExperiment<DistillationParams, DistillationResult, DistillationSlice>({
  id: 'distillation',
  title: words.title,
  question: words.question,
  about: words.about,
  place: { in: 'chapter', order: 1, paperOrder: 1, letter: true },
  parameters,
  budgets,
  result,
  slice,
  controls: words.controls,
  follows: ['samples', 'trainImages', 'steps'],
  fromPage: ({ source, start, targets, teacher }) => ({
    ...{ source, start, targetMasks: targetMasksOf(targets) },
    ...teacherOf(teacher),
  }),
  shownBy: ({ teacher, maskPlace }) => ({
    teacher: teacher === 'lenet-all' && maskPlace === 'before-pool' ? 'lenet-all-before' : teacher,
  }),
});
