import { lastCheckpoint } from '../../../contract/checkpoints.ts';
import { distillingParameters as distilled, distillingSizes, otherImages } from '../../../contract/distilling.ts';
import { defineExperiment, type SliceOf } from '../../../contract/experiment.ts';
import { type ParamsOf, shared } from '../../../contract/parameters.ts';
import { amount, nullOr, oneOf, share, within } from '../../../contract/result/fields.ts';
import { coordinates, counted, measure, setting, type ValueOf } from '../../../contract/result/shape.ts';
import { group } from '../../../contract/result/tree.ts';
import { teacherBudgets as budgets } from '../../../contract/teachers.ts';
import { choice, number } from '../../../core/codec.ts';
import { mnist } from '../../../core/mnist.ts';
import * as words from './words/spec.ts';

/**
 * - `scaled`, `sampled`, `distilled`: a network with dropout with scaled weights, the mean of its masks, and the network
 *   that learnt this mean.
 * - `ensemble`: the mean of independent networks without dropout; `plain`: one of them.
 */
export const predictions = ['scaled', 'sampled', 'distilled', 'ensemble', 'plain'] as const;
export type PredictionKind = (typeof predictions)[number];

/**
 * What is predicted: test images, the same turned by 90°, pixels drawn evenly from 0 to 1, and test images of
 * Fashion-MNIST where the site has it.
 */
export const inputs = ['test', 'turned', 'noise', 'fashion'] as const;
export type InputKind = (typeof inputs)[number];
export const rightAngle = 90;

/** By how much test images are turned, degrees. */
export const angles: readonly number[] = Array.from({ length: 13 }, (_, i) => 15 * i);
/** Equal bins of confidence: of the reliability diagram, and of the histograms that thresholds are put into. */
export const bins = 15;
export const levels = 100;

/** Test images that are turned by every angle: as many as a budget has time for. */
const turning = { quick: 500, lecture: 2000, paper: 2000 };

/** Independent networks that are kept, at most. */
const keptMembers = 5;
/**
 * The networks of the first seed are kept under numbers that tell them apart with their dropout rate: as if they were
 * checkpoints.
 */
export const keptAs = {
  teacher: 0,
  student: lastCheckpoint,
  members: (members: number): number[] => Array.from({ length: Math.min(members, keptMembers) }, (_, i) => i),
};

/** Parameters of averages over masks and over networks, side by side. */
const parameters = {
  rate: distilled.rate,
  networkShape: shared.networkShape,
  samples: { ...distilled.samples, codec: number({ default: 100, min: 1, max: 500, integer: true }) },
  members: {
    codec: number({ default: 5, min: 2, max: 20, integer: true }),
    label: words.labels.members,
    help: 'Independent networks without dropout whose predictions are averaged.',
    unit: words.units.networks,
  },
  targetMasks: distilled.targetMasks,
  trainImages: {
    ...distilled.trainImages,
    help: `Training images available; 0 takes the budget's. The last ${otherImages} of the data are not used.`,
  },
  steps: { ...distilled.steps, help: "Training steps of each network; 0 takes the budget's: 1,500, 1,500, 20,000." },
  distillSteps: distilled.distillSteps,
  distillRate: distilled.distillRate,
  angleImages: {
    codec: number({ default: 0, min: 0, max: mnist.all.test, integer: true }),
    label: words.labels.angleImages,
    help: "Test images turned by every angle; 0 takes the budget's: 500, 2,000, 2,000.",
    unit: words.units.images,
    serves: 'any',
  },
  seeds: shared.seeds,
  budget: shared.budget,
  batchSize: shared.batchSize,
  learningRate: shared.learningRate,
  optimiser: shared.optimiser,
  testImages: shared.testImages,
} as const;
export type UncertaintyParams = ParamsOf<typeof parameters>;

export const signals = ['confidence', 'entropy', 'information'] as const;
export type Signal = (typeof signals)[number];

const slice = {
  prediction: { codec: choice(predictions, 'sampled'), label: words.controls.prediction },
  signal: { codec: choice(signals, 'confidence'), label: words.controls.signal },
  angle: { codec: number({ default: 90, min: 0, max: 180, integer: true }), label: words.controls.angle },
  threshold: {
    codec: number({ default: 80, min: 0, max: levels - 1, integer: true }),
    label: words.controls.threshold,
  },
} as const;
export type UncertaintySlice = SliceOf<typeof slice>;

/** How much of everything a run does. */
export function sizesOf(params: UncertaintyParams) {
  const sizes = distillingSizes(params);
  return { ...sizes, angleImages: Math.min(sizes.test, params.angleImages || turning[params.budget]) };
}

const whole = (max: number, min = 0) => within(min, max, true);

const told = <const A extends readonly string[]>(axes: A, check: typeof share, help: string) =>
  measure<A, number | null>(axes, nullOr(check), { help });

/** How sure a prediction is. */
const sureness = <const A extends readonly string[]>(axes: A, what: string) => ({
  confidence: told(axes, share, `mean of the largest probability on ${what}`),
  entropy: told(axes, amount, `entropy of the prediction on ${what}, mean over images, nats`),
  information: told(
    axes,
    amount,
    `entropy of the mean minus mean entropy of what is averaged, on ${what}, nats; 0 of single networks`,
  ),
});
const along = sureness(['prediction', 'angle', 'seed'], 'test images turned by the angle');
const row = ['prediction', 'seed'] as const;
const inBins = ['prediction', 'bin', 'seed'] as const;
const inLevels = ['prediction', 'level', 'seed'] as const;

const result = group({
  predictions: coordinates<PredictionKind>('prediction', oneOf(...predictions), { max: predictions.length }),
  inputs: coordinates<InputKind>('input', oneOf(...inputs), { max: inputs.length }),
  /** Degrees. */
  angles: coordinates('angle', whole(180), { max: angles.length, rising: true }),
  bins: counted('bin', whole(bins, bins)),
  levels: counted('level', whole(levels, levels)),
  seeds: coordinates('seed', whole(4294967295), { max: 20 }),
  rate: setting(share),
  /** Masks of the prediction `sampled`, and networks of the prediction `ensemble`. */
  samples: setting(whole(500, 1)),
  members: setting(whole(20, 2)),
  trainImages: setting(whole(mnist.all.train, 1)),
  /** Training steps of the teacher, of the independent networks, and of the student so far. */
  steps: setting(whole(20000)),
  memberSteps: setting(whole(20000)),
  distillSteps: setting(whole(5000)),
  /** Test images measured, and those of them that are turned by every angle. */
  images: setting(whole(mnist.all.test, 1)),
  angleImages: setting(whole(mnist.all.test, 1)),
  ...sureness(['prediction', 'input', 'seed'], 'the input'),
  error: told(row, share, 'share of test images that the prediction gets wrong'),
  crossEntropy: told(row, amount, 'cross-entropy on test images, nats'),
  ece: told(row, share, `expected calibration error on test images, ${bins} equal bins of confidence`),
  brier: told(row, within(0, 2), 'Brier score on test images: mean of the squared distance from the label, 0 to 2'),
  binCount: told(inBins, whole(mnist.all.test), 'test images whose confidence lies in the bin'),
  binConfidence: told(inBins, share, 'mean confidence of the images in the bin; none where there are none'),
  binAccuracy: told(inBins, share, 'share of the images in the bin that are right; none where there are none'),
  rightAt: told(inLevels, whole(mnist.all.test), `right test images by confidence, ${levels} equal bins`),
  wrongAt: told(inLevels, whole(mnist.all.test), `wrong test images by confidence, ${levels} equal bins`),
  confidenceTurned: along.confidence,
  entropyTurned: along.entropy,
  informationTurned: along.information,
});
export type UncertaintyResult = ValueOf<typeof result>;

export const spec = defineExperiment<UncertaintyParams, UncertaintyResult, UncertaintySlice>({
  id: 'uncertainty',
  title: words.title,
  question: words.question,
  about: words.about,
  place: { in: 'chapter', order: 3, paperOrder: 3, letter: true },
  parameters,
  budgets,
  result,
  slice,
  controls: words.controls,
  follows: ['trainImages', 'steps'],
  keeps: 'uncertainty',
});
