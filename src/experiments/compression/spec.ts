import { checkpointCount } from '../../contract/checkpoints.ts';
import { defineExperiment, type SliceOf } from '../../contract/experiment.ts';
import type { PageState } from '../../contract/page.ts';
import {
  type BudgetSettings,
  beyondLayers,
  type ParamsOf,
  rateCodec,
  scheduled,
  shared,
} from '../../contract/parameters.ts';
import { amount, listOf, noiseKind, nullOr, oneOf, share, within } from '../../contract/result/fields.ts';
import { coordinates, measure, nullable, setting, untold, type ValueOf } from '../../contract/result/shape.ts';
import { group, placed } from '../../contract/result/tree.ts';
import { choice, list, number } from '../../core/codec.ts';
import { mnist } from '../../core/mnist.ts';
import type { NoiseKind } from '../../core/network.ts';
import { paperC } from './paper.ts';
import {
  about,
  clusters,
  compareChoice,
  controls,
  pinned,
  question,
  restarts,
  scratch,
  title,
  units as width,
} from './words/spec.ts';

export const budgets: BudgetSettings = {
  quick: { extent: 'first', steps: 500, testImages: 2000 },
  lecture: { extent: 'all', steps: 2000, testImages: 10000 },
  paper: { extent: 'all', steps: 5000, testImages: 10000 },
};

/** Units of the hidden layers behind the one that is compressed. */
export const laterUnits = [100, 100] as const;
/** Units of every hidden layer, the first with so many. */
export const shapeOf = (units: number): number[] => [units, ...laterUnits];

/** Of so many training images, the last ones are kept from training, to choose on: 2,000, or a sixth of fewer. */
export const validationOf = (trainImages: number): number => Math.min(2000, Math.max(1, Math.floor(trainImages / 6)));

/** Fewer are asked for at the quick budget, since every network takes seconds to be compressed in every way. */
const quickRates: readonly number[] = [0, 0.2, 0.4, 0.5, 0.6, 0.8];
const unitsCodec = (fallback: number) => number({ default: fallback, min: 1, max: 1000, integer: true });
const upTo20 = { minLength: 1, maxLength: 20, unique: true } as const;

/** Parameters of "a layer folded into its clusters" (Lin, Wang & Chen, section 4.4, Table 3). */
const parameters = {
  units: {
    codec: unitsCodec(400),
    label: width,
    help: 'Units of the first hidden layer, which is compressed.',
    unit: 'units',
    page: ({ firstWidth }: Pick<PageState, 'firstWidth'>) => firstWidth,
  },
  rates: {
    ...shared.rates,
    codec: list(rateCodec(0.5), { default: [0, 0.5], ...upTo20 }),
    serves: 'members',
    page: ({ budget, rates }: Pick<PageState, 'budget' | 'rates'>) => {
      const kept = rates.filter((rate) => quickRates.includes(rate));
      return budget === 'quick' && kept.length > 1 ? kept : rates;
    },
  },
  C: {
    codec: list(unitsCodec(160), { default: [10, 20, 40, 80, 160, 240], ...upTo20 }),
    label: clusters,
    help: 'Units it is compressed to.',
    unit: 'units',
    aliases: ['clusters'],
    serves: 'any',
    // The paper's number of units for this width among them.
    page: ({ firstWidth }: Pick<PageState, 'firstWidth'>) => [10, 20, 40, 80, paperC(firstWidth), 240],
  },
  // Of the layers where dropout acts on the page, those that exist here.
  layers: {
    ...shared.layers,
    page: ({ layers }: Pick<PageState, 'layers'>) => {
      const here = layers.filter((layer) => layer <= 1 + laterUnits.length);
      return here.length > 0 || layers.length === 0 ? here : shared.layers.codec.default;
    },
  },
  noise: shared.noise,
  ...scheduled,
  testImages: {
    ...shared.testImages,
    help: "Test images measured, from MNIST's first; 0 takes the budget's: 2,000, 10,000, 10,000.",
  },
  trainImages: {
    ...shared.trainImages,
    help: "Training images available, the last of them kept to choose on; 0 takes the budget's.",
  },
  restarts: {
    codec: number({ default: 10, min: 1, max: 100, integer: true }),
    label: restarts,
    help: 'k-means runs, of which the best is kept.',
    serves: 'any',
  },
  scratch: {
    codec: choice(['on', 'off'], 'on'),
    label: scratch,
    help: 'Whether networks of C units are trained too, for comparison.',
    serves: 'any',
  },
} as const;
export type CompressionParams = ParamsOf<typeof parameters>;

const units = within(1, 1000, true);
const cells = ['rate', 'C', 'seed'] as const;
const sides = ['incoming', 'outgoing'] as const;
export type Side = (typeof sides)[number];
const help = {
  accuracy: { help: 'share of test images predicted right', as: 'accuracy' },
  validation: { help: 'share of validation images predicted right', as: 'validationAccuracy' },
  units: { help: 'units left of the first hidden layer', as: 'units' },
  side: { help: 'weights that units are clustered by', as: 'side' },
  factor: { help: 'what outgoing weights are multiplied by, chosen on validation images', as: 'factor' },
};
/** Of networks reduced in one way. */
const cube = measure(cells, share, help.accuracy);
/** The same, null where a look on the way, or a run under way, leaves it out. */
const cubeOrNone = measure<typeof cells, number | null>(cells, nullOr(share), help.accuracy);
const heldOut = measure(cells, share, help.validation);
/** What a network takes before and after, by C. */
const cost = (what: string, as: string) =>
  group({
    full: placed({ way: 'whole' }, measure([], amount, { help: what, as })),
    compressed: measure(['C'], amount, { help: what, as }),
  });
/** How baselines were made, for whoever has the numbers alone. */
const fitted = 'outgoing weights times a factor chosen on validation images';
const checkpoint = group({
  /** Training steps taken, and test images measured. */
  step: setting(within(0, 20000, true)),
  images: setting(within(1, 10000, true)),
  full: measure(['rate'], share, help.accuracy),
  chosen: measure(['rate', 'C'], share, help.accuracy),
  randomSubset: measure(['rate', 'C'], share, help.accuracy),
});
const result = group({
  /** Units of the layer before, and of every hidden layer. */
  units: setting(units),
  networkShape: setting<number[]>(listOf(units, 1, 5)),
  rates: coordinates('rate', within(0, 0.95), { max: 20 }),
  seeds: coordinates('seed', within(0, 4294967295, true), { max: 20 }),
  C: coordinates('C', units, { max: 20 }),
  layers: setting<number[]>(listOf(within(1, 5, true), 0, 5)),
  kind: setting<NoiseKind>(noiseKind),
  /** Training steps taken so far. */
  steps: setting(within(0, 20000, true)),
  /** Test images measured; training images kept to choose on, which training has not seen; images it has seen. */
  images: setting(within(1, 10000, true)),
  validationImages: setting(within(1, mnist.all.train, true)),
  trainImages: setting(within(1, mnist.all.train, true)),
  /** The whole network with scaled weights. */
  full: placed({ way: 'whole' }, measure(['rate', 'seed'], share, help.accuracy)),
  /** After merging clusters of incoming, and of outgoing, weights; outgoing weights summed, no factor. */
  byIncoming: placed({ way: 'byIncoming' }, cube),
  byOutgoing: placed({ way: 'byOutgoing' }, cube),
  /** The clustering that was better on validation images, with its factor. */
  chosen: placed({ way: 'chosen' }, cube),
  chosenSide: placed({ way: 'chosen' }, measure<typeof cells, Side>(cells, oneOf(...sides), help.side)),
  /** C, or fewer where units are alike or C is more than there are. */
  chosenUnits: placed({ way: 'chosen' }, measure(cells, units, help.units)),
  factor: placed({ way: 'chosen' }, measure(cells, amount, help.factor)),
  validation: group({
    full: placed({ way: 'whole' }, measure(['rate', 'seed'], share, help.validation)),
    byIncoming: placed({ way: 'byIncoming' }, heldOut),
    byOutgoing: placed({ way: 'byOutgoing' }, heldOut),
    chosen: placed({ way: 'chosen' }, heldOut),
  }),
  /** Units merged only where both clusterings into C have them together. */
  agreementOnly: group({
    units: placed({ way: 'agreementOnly' }, measure<typeof cells, number | null>(cells, nullOr(units), help.units)),
    accuracy: placed({ way: 'agreementOnly' }, cubeOrNone),
  }),
  /** Other networks with C units; the first two with a factor chosen in the same way. */
  baselines: group({
    randomSubset: placed({ way: 'randomSubset', made: fitted }, cube),
    normPruning: placed({ way: 'normPruning', made: fitted }, cubeOrNone),
    /** Trained on labels with C units from the start; null while it is not, or where it was not asked for. */
    scratch: nullable(placed({ way: 'scratch', made: 'trained with C units and dropout at the rate' }, cubeOrNone)),
  }),
  parameters: cost('numbers to store', 'parameters'),
  multiplyAdds: cost('products of a weight and an activation an image', 'multiplyAdds'),
  /** The first seed's networks on their way, measured on fewer images. */
  checkpoints: untold<ValueOf<typeof checkpoint>[]>((value, name, axes) =>
    listOf((one, n) => checkpoint.check(one, n, axes), 0, checkpointCount)(value, name),
  ),
});
export type CompressionResult = ValueOf<typeof result>;

/** What clusters are compared with, and the unit pinned where no other view shows the layer drawn; 0 for none. */
const slice = {
  compare: {
    codec: choice(['randomSubset', 'normPruning', 'agreementOnly', 'scratch'], 'randomSubset'),
    choice: compareChoice,
  },
  foldedUnit: { codec: number({ default: 0, min: 0, max: 1000, integer: true }), label: pinned },
} as const;
export type CompressionSlice = SliceOf<typeof slice>;
export type CompressionCheckpoint = ValueOf<typeof checkpoint>;
/** Numbers by rate, number of units C, and seed. */
export type Cube<T = number> = T[][][];

export const spec = defineExperiment<CompressionParams, CompressionResult, CompressionSlice>({
  id: 'compression',
  title,
  question,
  about,
  place: { in: 'laboratory', order: 4, paperOrder: 6, letter: true },
  parameters,
  budgets,
  result,
  slice,
  controls,
  follows: ['firstWidth', 'clusters', 'checkpoint'],
  keeps: 'wide',
  conflict: ({ layers, trainImages }) =>
    beyondLayers(layers, 1 + laterUnits.length) ??
    (trainImages === 1 ? 'training images are 1; allowed is 2 or more: one is kept to choose on' : null),
});
