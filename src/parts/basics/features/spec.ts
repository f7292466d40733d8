import { defineExperiment, type SliceOf } from '../../../contract/experiment.ts';
import type { PageState } from '../../../contract/page.ts';
import {
  type BudgetSettings,
  type ParamsOf,
  rateCodec,
  shared,
  sizesOf as sizesFor,
} from '../../../contract/parameters.ts';
import { amount, type Check, fields, listOf, nullOr, share, within } from '../../../contract/result/fields.ts';
import { type Axes, coordinates, measure, setting, untold, type ValueOf } from '../../../contract/result/shape.ts';
import { group } from '../../../contract/result/tree.ts';
import { choice, number } from '../../../core/codec.ts';
import { mnist } from '../../../core/mnist.ts';
import type { Model } from '../../../core/model.ts';
import { words } from './words/spec.ts';

export const budgets: BudgetSettings = {
  quick: { extent: 'first', steps: 1000, testImages: 2000 },
  lecture: { extent: 'all', steps: 3000, testImages: 10000 },
  paper: { extent: 'all', steps: 10000, testImages: 10000 },
};

/** Sides of the images, px: MNIST's, or of the means of squares of 2 × 2. */
export const sides = ['28', '14'] as const;
export type Side = (typeof sides)[number];
/** Hidden units that the page asks for. */
export const unitsOf: Readonly<Record<Side, number>> = { '28': 256, '14': 128 };
/** Side of the window in which a local feature lies, px: a quarter of the image's, rounded up. */
export const windowOf = (side: number): number => Math.ceil(side / 4);

/** Steps at which networks are looked at; short runs at their quarters. */
const marks = [0, 250, 500, 1000, 2000, 3000, 5000, 10000] as const;
const quarters = [0, 0.25, 0.5, 0.75] as const;
export function marksTo(last: number): readonly number[] {
  const before = last < 1000 ? quarters.map((share) => Math.round(share * last)) : marks;
  return [...new Set([...before.filter((step) => step < last), last])];
}

/** Units whose features are shown, the first of the layer; test images that may wake them; and how many of these are told. */
export const most = { tiles: 48, digits: 200, wakers: 8 };

/** Learns to say an image of `side` × `side` pixels again, with inverted dropout on its hidden units. */
export const autoencoder = (side: number, units: number, rate: number): Model => ({
  input: [side, side, 1],
  layers: [{ kind: 'dense', units, activation: 'relu', noise: { kind: 'inverted', rate } }],
  head: { kind: 'sigmoid', outputs: side * side, loss: 'squared-error' },
  penalty: { kind: 'none' },
});

/** An autoencoder with one hidden layer of rectified linear units (Srivastava and others, 2014, section 7.1). */
const parameters = {
  rate: {
    codec: rateCodec(0.5),
    label: words.rate,
    help: 'Probability of dropping a hidden unit; the same network without dropout is trained beside it.',
    aliases: ['dropout'],
    free: true,
    page: ({ dropout }: PageState) => dropout,
  },
  side: {
    codec: choice(sides, '28'),
    label: words.side,
    help: 'Side of the images in pixels: 28, or 14, where each pixel is the mean of four.',
  },
  units: {
    codec: number({ default: unitsOf['28'], min: 1, max: 1000, integer: true }),
    label: words.units,
    help: 'Units of the hidden layer.',
    unit: words.inUnits,
    aliases: ['networkShape'],
  },
  seeds: shared.seeds,
  budget: shared.budget,
  steps: { ...shared.steps, help: "Training steps; 0 takes the budget's: 1,000, 3,000, 10,000." },
  batchSize: shared.batchSize,
  learningRate: shared.learningRate,
  optimiser: shared.optimiser,
  testImages: shared.testImages,
  trainImages: shared.trainImages,
} as const;
export type FeaturesParams = ParamsOf<typeof parameters>;

export const sizesOf = (params: FeaturesParams) => sizesFor(params, budgets);

const slice = {
  side: {
    codec: choice(sides, '28'),
    choice: { label: words.side, options: { '28': '28 × 28', '14': '14 × 14' } },
  },
  after: { codec: number({ default: 20000, min: 0, max: 20000, integer: true }), label: words.after },
  tile: { codec: number({ default: 1, min: 1, max: most.tiles, integer: true }), label: words.tile },
} as const;
export type FeaturesSlice = SliceOf<typeof slice>;

const whole = (max: number, min = 0) => within(min, max, true);
const of = (check: Check, help: string) =>
  measure<readonly ['rate', 'step', 'seed'], number | null>(['rate', 'step', 'seed'], nullOr(check), { help });

/** What one unit writes, and what wakes it, in the network of each rate. */
export interface Tile {
  /** Decoder weights, row by row, as `core/weights-text.ts` writes them; [rate]. */
  readonly weights: readonly string[];
  /** Test images that wake it most, the most first, by their place in `digits`: [rate][image], and its output there. */
  readonly wakers: readonly (readonly number[])[];
  readonly outputs: readonly (readonly number[])[];
}

/** Features of the first seed. */
export interface Gallery {
  /** Test images, 28 × 28, as `core/drawing.ts` writes them, and what they show. */
  readonly digits: readonly string[];
  readonly labels: readonly number[];
  /** Where the colour is full: ± so much at each step, the same for both networks. */
  readonly limits: readonly number[];
  /** [step][unit], the first units of the layer. */
  readonly tiles: readonly (readonly Tile[])[];
}

const text =
  (length: number): Check =>
  (value, name) =>
    typeof value === 'string' && value.length > 0 && value.length <= length
      ? null
      : `${name} is no text of 1 to ${length} characters`;

function checkGallery(value: unknown, name: string, { rate, step, side }: Axes): string | null {
  const [size] = side as number[];
  const listIn = (check: Check, low: number, high = low) => listOf(check, low, high);
  const ofRates = (check: Check) => listIn(check, rate.length);
  return fields({
    digits: listIn(text(2 * mnist.shape[0] * mnist.shape[1]), 1, most.digits),
    labels: listIn(whole(mnist.classes - 1), 1, most.digits),
    limits: listIn(amount, step.length),
    tiles: listIn(
      listIn(
        fields({
          weights: ofRates(text(size * size)),
          wakers: ofRates(listIn(whole(most.digits - 1), 0, most.wakers)),
          outputs: ofRates(listIn(amount, 0, most.wakers)),
        }),
        1,
        most.tiles,
      ),
      step.length,
    ),
  })(value, name);
}

const result = group({
  rates: coordinates('rate', share, { max: 2, rising: true }),
  steps: coordinates('step', whole(20000), { max: 20, rising: true }),
  seeds: coordinates('seed', whole(4294967295), { max: 20 }),
  /** Pixels along an edge of an image, and of the window in which a local feature lies. */
  side: setting(whole(28, 14)),
  window: setting(whole(28, 1)),
  units: setting(whole(1000, 1)),
  trainImages: setting(whole(mnist.all.train, 1)),
  images: setting(whole(mnist.all.test, 1)),
  locality: of(
    share,
    "share of a unit's squared decoder weights in the window that holds the most of them, mean over units",
  ),
  active: of(share, 'share of units above 0 on a test image, mean over images'),
  correlation: of(share, 'correlation of two units over test images, without sign, mean over pairs of units that vary'),
  squaredError: of(amount, 'squared error of a test image, summed over pixels, mean over images'),
  gallery: untold<Gallery>(checkGallery),
});
export type FeaturesResult = ValueOf<typeof result>;

export const measures = ['locality', 'active', 'correlation', 'squaredError'] as const;
export type Measure = (typeof measures)[number];

export const spec = defineExperiment<FeaturesParams, FeaturesResult, FeaturesSlice>({
  id: 'features',
  title: words.title,
  question: words.question,
  about: words.about,
  place: { in: 'chapter', order: 4, paperOrder: 4, letter: true },
  parameters,
  budgets,
  result,
  slice,
  controls: { side: words.side, after: words.after, tile: words.tile },
  follows: ['steps', 'trainImages'],
  fromPage: ({ side }) => ({ side, units: unitsOf[side] }),
  shownBy: ({ side }) => ({ side }),
});
