import { defineExperiment, type SliceOf } from '../../../contract/experiment.ts';
import { type ParamsOf, shared } from '../../../contract/parameters.ts';
import { amount, listOf, nullOr, oneOf, share, within } from '../../../contract/result/fields.ts';
import { coordinates, measure, setting, type ValueOf } from '../../../contract/result/shape.ts';
import { group } from '../../../contract/result/tree.ts';
import { teacherBudgets as budgets, teacherParameters, teacherSizes } from '../../../contract/teachers.ts';
import { choice, list, number } from '../../../core/codec.ts';
import { mnist } from '../../../core/mnist.ts';
import * as words from './words/spec.ts';

/** Ways to a smaller network. */
export const trainings = ['distilled', 'labels', 'labels-perturbed', 'merged', 'merged-distilled'] as const;
export type Training = (typeof trainings)[number];
/** The teacher itself, with scaled weights and with the mean of masks. */
export const baselines = ['scaled', 'sampled'] as const;
export type Baseline = (typeof baselines)[number];

export const shrunk = ['all', 'penultimate'] as const;
export type Shrunk = (typeof shrunk)[number];

/** A step of a student that learns probabilities, in steps of one that learns labels: it reads every pixel. */
export const softStep = 6;

const mostSteps = 5000;
const parameters = {
  layers: {
    codec: choice(shrunk, 'all'),
    label: words.labels.layers,
    help: 'Hidden layers that are made smaller: all, or the last one alone (penultimate).',
  },
  shares: {
    codec: list(number({ default: 1, min: 0.01, max: 1 }), {
      default: [0.1, 0.25, 0.5, 0.65, 0.75, 1],
      minLength: 1,
      maxLength: 12,
      unique: true,
    }),
    label: words.labels.shares,
    help: 'Shares of the units kept in each layer that is made smaller; a student of each way for every share.',
    aliases: ['share'],
    serves: 'members',
  },
  rate: teacherParameters.rate,
  networkShape: { ...shared.networkShape, help: 'Units of each hidden layer of the teacher.' },
  samples: teacherParameters.samples,
  trainImages: teacherParameters.trainImages,
  steps: teacherParameters.steps,
  distillSteps: {
    codec: number({ default: 1000, min: 1, max: mostSteps, integer: true }),
    label: words.labels.distillSteps,
    help: 'Training steps of each student, on answers of the teacher or on labels.',
    unit: words.units.steps,
  },
  mergedSteps: {
    codec: number({ default: 200, min: 1, max: mostSteps, integer: true }),
    label: words.labels.mergedSteps,
    help: 'Steps of distillation of a network with merged units.',
    unit: words.units.steps,
  },
  distillRate: {
    codec: number({ default: 0.001, min: 0.00001, max: 1 }),
    label: words.labels.distillRate,
    help: 'Step size of Adam, for every student.',
  },
  restarts: {
    codec: number({ default: 10, min: 1, max: 100, integer: true }),
    label: words.labels.restarts,
    help: 'k-means runs, of which the best is kept.',
  },
  seeds: shared.seeds,
  budget: shared.budget,
  batchSize: shared.batchSize,
  learningRate: { ...shared.learningRate, help: "Step size of the teacher's optimiser." },
  optimiser: { ...shared.optimiser, help: "How the teacher's gradients become steps." },
  testImages: shared.testImages,
} as const;
export type SmallerParams = ParamsOf<typeof parameters>;

export const measures = ['error', 'crossEntropy', 'ece'] as const;
export type Measure = (typeof measures)[number];

const slice = {
  /** Of units kept: whose numbers are read. */
  share: { codec: number({ default: 0.5, min: 0.01, max: 1 }), label: words.labels.share },
  shrink: {
    codec: choice(shrunk, 'all'),
    choice: { label: words.labels.layers, options: words.shrink },
  },
} as const;
export type SmallerSlice = SliceOf<typeof slice>;

/** How much of everything a run does. */
export const sizesOf = (params: SmallerParams) => teacherSizes(params);

/** Rising: shares in the order in which a result has them. */
export const sharesOf = ({ shares }: Pick<SmallerParams, 'shares'>): number[] => [...shares].sort((a, b) => a - b);

/** Units of each hidden layer of a student that keeps a share of them; never none. */
export const unitsOf = (
  { networkShape, layers }: Pick<SmallerParams, 'networkShape' | 'layers'>,
  kept: number,
): number[] =>
  networkShape.map((units, l) =>
    layers === 'all' || l === networkShape.length - 1 ? Math.max(1, Math.round(kept * units)) : units,
  );

const whole = (max: number, min = 0) => within(min, max, true);
const cell = ['training', 'share', 'seed'] as const;
const ofTeacher = ['baseline', 'seed'] as const;
const told = <const A extends readonly string[]>(axes: A, what: string) => ({
  error: measure<A, number | null>(axes, nullOr(share), { help: `share of test images that ${what} gets wrong` }),
  crossEntropy: measure<A, number | null>(axes, nullOr(amount), { help: `cross-entropy of ${what}, nats` }),
  ece: measure<A, number | null>(axes, nullOr(share), {
    help: `expected calibration error of ${what}, 15 equal bins of confidence`,
  }),
});
const teacher = told(ofTeacher, 'the teacher');

const result = group({
  trainings: coordinates<Training>('training', oneOf(...trainings), { max: trainings.length }),
  /** Of units kept in each layer that is made smaller. */
  shares: coordinates('share', within(0.01, 1), { max: 12, rising: true }),
  baselines: coordinates<Baseline>('baseline', oneOf(...baselines), { max: baselines.length }),
  seeds: coordinates('seed', whole(4294967295), { max: 20 }),
  layers: setting<Shrunk>(oneOf(...shrunk)),
  networkShape: setting<number[]>(listOf(whole(1000, 1), 1, 5)),
  rate: setting(share),
  samples: setting(whole(1000, 1)),
  trainImages: setting(whole(mnist.all.train, 1)),
  /** Training steps of the teacher so far. */
  steps: setting(whole(20000)),
  distillSteps: setting(whole(mostSteps, 1)),
  mergedSteps: setting(whole(mostSteps, 1)),
  /** Test images measured. */
  images: setting(whole(mnist.all.test, 1)),
  /** Weights and biases of the teacher, and of a student. */
  teacherParameters: setting(whole(1e7, 1)),
  parameters: measure(['share'], whole(1e7, 1), { help: 'weights and biases of a student' }),
  kept: measure(['share'], share, { help: "share of the teacher's weights and biases that a student has" }),
  ...told(cell, 'the student'),
  teacherError: teacher.error,
  teacherCrossEntropy: teacher.crossEntropy,
  teacherEce: teacher.ece,
});
export type SmallerResult = ValueOf<typeof result>;

export const spec = defineExperiment<SmallerParams, SmallerResult, SmallerSlice>({
  id: 'smaller',
  title: words.title,
  question: words.question,
  about: words.about,
  place: { in: 'chapter', order: 2, paperOrder: 2, letter: true },
  parameters,
  budgets,
  result,
  slice,
  follows: ['trainImages', 'steps'],
  fromPage: ({ shrink }) => ({ layers: shrink }),
  shownBy: ({ layers }) => ({ shrink: layers }),
});
