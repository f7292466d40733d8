/** What is distilled: networks with dropout, how they are trained, and the images that they are asked about. */
import { number } from '../core/codec.ts';
import { mnist } from '../core/mnist.ts';
import type { PoolLayer } from '../core/model.ts';
import type { PageState } from './page.ts';
import { type BudgetSettings, rateCodec, type Sized, shared, sizesOf } from './parameters.ts';
import { parameterWords, units } from './words.ts';

/** Steps are a teacher's. */
export const teacherBudgets: BudgetSettings = {
  quick: { extent: 'first', steps: 1500, testImages: 2000 },
  lecture: { extent: 'first', steps: 1500, testImages: 10000 },
  paper: { extent: 'all', steps: 20000, testImages: 10000 },
};

/** Steps and numbers of images of a run; more images than the sample are MNIST's first, as other programs have them. */
export function teacherSizes(params: Sized, budgets = teacherBudgets) {
  const sizes = sizesOf(params, budgets);
  return { ...sizes, extent: sizes.extent === 'all' ? ('ordered' as const) : ('first' as const) };
}

/** Training images where nothing else is asked for: few, so that a network trained to the end is over-confident. */
export const usualImages = 1000;

/** Parameters of a teacher that its experiments share. */
export const teacherParameters = {
  rate: {
    codec: rateCodec(0.5),
    label: parameterWords.rate,
    help: 'Probability of dropping a unit of the teacher.',
    aliases: ['dropout'],
    free: true,
    page: ({ dropout }: PageState) => dropout,
  },
  samples: {
    codec: number({ default: 100, min: 1, max: 1000, integer: true }),
    label: parameterWords.samples,
    help: 'Random masks averaged for each test image.',
    unit: units.masks,
    serves: 'any',
  },
  trainImages: {
    ...shared.trainImages,
    codec: number({ default: usualImages, min: 0, max: mnist.all.train, integer: true }),
    page: ({ trainImages }: PageState) => trainImages || usualImages,
  },
  steps: { ...shared.steps, help: "Training steps of the teacher; 0 takes the budget's: 1,500, 1,500, 20,000." },
} as const;

type Pool = Pick<PoolLayer, 'kind' | 'size' | 'stride'>;

/** Convolutions, each with a pool, and dense layers after them; all with ReLU. */
export interface Convolutional {
  readonly channels: readonly number[];
  /** Side of a kernel. */
  readonly kernel: number;
  /** Zeros beyond each edge of an image. */
  readonly padding: number;
  /** The pool on each convolution; a max-pool of `poolSize` where none is given. */
  readonly pools?: readonly Pool[];
  /** Units of each dense layer. */
  readonly dense: readonly number[];
}

/** LeNet as small as these parts train it. */
export const lenet: Convolutional = { channels: [8, 16], kernel: 5, padding: 0, dense: [128] };
/** Side of a usual pool, and its stride. */
export const poolSize = 2;

/** The network "quick" of cuda-convnet at half its width. */
export const quick: Convolutional = {
  ...{ channels: [16, 16, 32], kernel: 5, padding: 2, dense: [64] },
  pools: (['max-pool', 'average-pool', 'average-pool'] as const).map((kind) => ({ kind, size: 3, stride: 2 })),
};

export const teacherKinds = ['mlp', 'lenet', 'lenet-all', 'quick'] as const;
/**
 * - `mlp`: dense layers with dropout on each.
 * - `lenet`: two convolutions with pools and a dense layer, whose output alone is dropped ("LeNet").
 * - `lenet-all`: the same with dropout on every hidden layer ("LeNetAll").
 * - `quick`: three convolutions with pools and a dense layer, for CIFAR-10, with dropout on every hidden layer
 *   ("CIFAR10 Quick").
 */
export type TeacherKind = (typeof teacherKinds)[number];

/** Where dropout acts on a layer that is pooled. */
export const maskPlaces = ['after-pool', 'before-pool'] as const;
export type MaskPlace = (typeof maskPlaces)[number];

export interface TeacherOptions {
  readonly teacher: TeacherKind;
  /** Dropout rate, 0 to less than 1. */
  readonly rate: number;
  /** Units of each hidden layer of the `mlp`. */
  readonly networkShape: readonly number[];
  readonly maskPlace: MaskPlace;
}

export const unlabelledSources = ['zeroed', 'train', 'unseen', 'noise'] as const;
/**
 * Where the images come from that the teacher is asked about:
 *
 * - `zeroed`: training images of which a fifth of the pixels are 0, drawn anew each time.
 * - `train`: training images as they are.
 * - `unseen`: images that the teacher was not trained on.
 * - `noise`: normal pixels with the mean and standard deviation of the training images' pixels.
 */
export type UnlabelledSource = (typeof unlabelledSources)[number];
