import { checkpointCount } from '../../contract/checkpoints.ts';
import { defineExperiment, type SliceOf } from '../../contract/experiment.ts';
import { type BudgetSettings, type ParamsOf, rateCodec, scheduled, shared } from '../../contract/parameters.ts';
import { amount, type Check, finite, listOf, noiseKind, nullOr, share, within } from '../../contract/result/fields.ts';
import {
  type Axes,
  coordinates,
  measure,
  nullable,
  type Place,
  setting,
  untold,
  type ValueOf,
} from '../../contract/result/shape.ts';
import { byKey, group, listed, placed } from '../../contract/result/tree.ts';
import { choice, list, number } from '../../core/codec.ts';
import type { NoiseKind } from '../../core/network.ts';
import { lawThrough } from '../../core/power-law.ts';
import { geometricMean } from '../../core/statistics.ts';
import {
  about,
  axesChoice,
  controlLabel,
  controls,
  dropoutRate,
  hiddenUnits,
  masks,
  outputsChoice,
  question,
  samplesLabel,
  title,
  units,
} from './words/spec.ts';

export const budgets: BudgetSettings = {
  quick: { extent: 'first', steps: 300, testImages: 1000 },
  lecture: { extent: 'all', steps: 800, testImages: 1000 },
  paper: { extent: 'all', steps: 5000, testImages: 1000 },
};

/** What is measured on the way: images, and masks for each. */
export const preview = { images: 200, samples: 10 } as const;

/** Units of the hidden layers behind the first. */
export const laterUnits = [100, 100] as const;

/** Numbers of masks at which MSTD is kept on the way to `samples`. */
export const fewerMasks: readonly number[] = [5, 10, 20, 50, 100];

/** The least dropout rate that the page asks for: without dropout MSTD is 0. */
const leastRate = 0.05;
export const mostWidths = 12;
const usualWidths = [25, 50, 100, 200, 400, 800];
const width = number({ default: 100, min: 1, max: 1000, integer: true });

/** Parameters of "mean sampling standard deviation against width" (Lin, Wang & Chen, section 4.3.2, Figure 3). */
const parameters = {
  // A network comes out the same whatever widths are trained beside it; that at the cursor is trained beside the usual.
  units: {
    codec: list(width, { default: usualWidths, minLength: 1, maxLength: mostWidths, unique: true }),
    label: hiddenUnits,
    help: 'Widths h of the first hidden layer, one network h-100-100 each, trained together.',
    unit: units,
    aliases: ['widths'],
    serves: 'members',
    free: true,
    page: ({ firstWidth }: { readonly firstWidth: number }) =>
      [...new Set([...usualWidths, firstWidth])].sort((a, b) => a - b),
  },
  rate: {
    codec: rateCodec(0.5),
    label: dropoutRate,
    help: 'Probability of dropping a unit of the first hidden layer.',
    aliases: ['dropout'],
    free: true,
    page: ({ dropout }: { readonly dropout: number }) => Math.max(leastRate, dropout),
  },
  noise: shared.noise,
  samples: {
    codec: number({ default: 50, min: 2, max: 200, integer: true }),
    label: samplesLabel,
    help: 'Random masks drawn for each image.',
    unit: masks,
    serves: 'any',
  },
  control: {
    codec: choice(['yes', 'no'], 'yes'),
    label: controlLabel,
    help: 'Whether to train the same widths without dropout too, and to mask them only when measured.',
    servedBy: (asked: 'yes' | 'no', made: 'yes' | 'no') => asked === 'no' || made === 'yes',
  },
  ...scheduled,
  testImages: shared.testImages,
  trainImages: shared.trainImages,
} as const;
export type MstdParams = ParamsOf<typeof parameters>;

/** What the page shows of a result: selecting never computes. */
const slice = {
  outputs: {
    codec: choice(['logits', 'probabilities'], 'logits'),
    choice: outputsChoice,
  },
  axes: {
    codec: choice(['log', 'linear'], 'log'),
    choice: axesChoice,
  },
  /** The narrowest and the widest layer that the power law is fitted to. */
  fit: {
    codec: list(number({ default: 25, min: 1, max: 2000, integer: true }), {
      default: [1, 2000],
      minLength: 2,
      maxLength: 2,
    }),
  },
} as const;
export type MstdSlice = SliceOf<typeof slice>;

/** How networks were trained; both are measured with masks. */
export const trainings = ['dropout', 'control'] as const;
export type Training = (typeof trainings)[number];

type Where = (axes: Axes) => Place;
const cells = ['h', 'seed'] as const;
const named = <const A extends readonly string[]>(
  as: string,
  axes: A,
  check: Check,
  where: Where,
  help: { readonly help: string },
) => placed(where, measure(axes, check, { ...help, as }));
/**
 * MSTD is the population standard deviation of an output over masks, averaged over classes and images
 * (core/variance.ts). With n masks it comes out low by a factor of about √(1 − 1/n), the same at every width.
 */
const spreads = <const A extends readonly string[]>(axes: A, where: Where) => ({
  mstd: named('mstd', axes, amount, where, { help: 'MSTD of the logits' }),
  onProbabilities: named('onProbabilities', axes, amount, where, { help: 'MSTD of the probabilities' }),
});

/**
 * A power law fitted by least squares to ln MSTD against ln h; one point a width, the mean over seeds of ln MSTD, which
 * makes the slope the mean of the seeds' own slopes. Every field is null where there is no fit: fewer than three
 * widths, or an MSTD of 0, which has no logarithm. Computed again where seeds are joined, and in no table.
 */
const fit = {
  /** d ln MSTD / d ln h. */
  slope: untold<number | null>(nullOr(finite)),
  /** Student's t interval of the slope, from the scatter of the points about the line, widths − 2 degrees of freedom. */
  slopeCi95: untold<readonly [number, number] | null>(nullOr(listOf(finite, 2, 2))),
  /** Natural logarithm of the line at h = 1. */
  intercept: untold<number | null>(nullOr(finite)),
  /** Share of the variance of ln MSTD that the line explains. */
  r2: untold<number | null>(nullOr(share)),
};

function fitOf(units: readonly number[], table: readonly (readonly number[])[]) {
  const law = lawThrough(units, table.map(geometricMean));
  if (!law) return { slope: null, slopeCi95: null, intercept: null, r2: null };
  const { slope, slopeInterval, intercept, r2 } = law;
  return { slope, slopeCi95: slopeInterval, intercept, r2 };
}

/** The fit of MSTD on logits, and within it that on probabilities. */
export const fitsOf = (
  units: readonly number[],
  { mstd, onProbabilities }: Pick<Measured, 'mstd' | 'onProbabilities'>,
) => ({
  ...fitOf(units, mstd),
  probabilities: fitOf(units, onProbabilities),
});

/** What is measured of the networks of all widths and seeds. */
const measured = (training: Training) => {
  const end: Where = ({ steps, images }) => ({ training, step: steps[0], images: images[0] });
  return {
    ...spreads(cells, (axes) => ({ ...end(axes), masks: axes.samples[0] })),
    ...fit,
    probabilities: group(fit),
    /** Of the control with its weights as trained. */
    accuracy: named('accuracy', cells, share, end, { help: 'test accuracy of the network with scaled weights' }),
    /** The control's are scaled for the masks it is measured with. */
    logitSize: named('logitSize', cells, amount, end, {
      help: "root mean square of the scaled network's logits, each image's mean logit taken off",
    }),
    /** MSTD with fewer masks, by their number. */
    fewer: byKey('masks', group(spreads(cells, end)), (masks) => masks.slice(0, -1)),
  };
};

/** The first seed's networks on the way, measured on fewer images with fewer masks. */
const onTheWay = (training: Training) =>
  spreads(['h'], ({ images, samples, seed }) => ({ training, images: images[0], masks: samples[0], seed: seed[0] }));
const checkpoint = group({
  step: setting(within(0, 20000, true)),
  images: setting(within(1, 10000, true)),
  samples: setting(within(2, 200, true)),
  ...onTheWay('dropout'),
  control: nullable(group(onTheWay('control'))),
});
const checkpoints = listed('step', 'step', checkpoint, checkpointCount, 0);
const control = group(measured('control'));

const result = group(
  {
    units: coordinates('h', within(1, 1000, true), { max: mostWidths, rising: true }),
    seeds: coordinates('seed', within(0, 4294967295, true), { max: 20 }),
    rate: setting(within(0, 0.95)),
    kind: setting<NoiseKind>(noiseKind),
    /** Masks drawn for each image. */
    samples: setting(within(2, 200, true)),
    /** The numbers of masks at which MSTD is known; the last is `samples`, the others are keys of `fewer`. */
    masks: coordinates('masks', within(2, 200, true), { max: 200, rising: true }),
    /** Training steps taken so far. */
    steps: setting(within(0, 20000, true)),
    /** Test images measured. */
    images: setting(within(1, 10000, true)),
    ...measured('dropout'),
    /** Networks of the same seeds trained without dropout, and masked at the same rate when measured. */
    control: nullable(control),
    /** By index as in contract/checkpoints.ts, as far as the run has come; of joined results the first one's. */
    checkpoints: { ...checkpoints, join: ([first]: readonly ValueOf<typeof checkpoints>[]) => first },
  },
  {
    settle: (joined) => ({
      ...joined,
      ...fitsOf(joined.units, joined),
      control: joined.control && { ...joined.control, ...fitsOf(joined.units, joined.control) },
    }),
    conflict: ({ masks, samples }) =>
      masks[masks.length - 1] === samples ? null : `samples is "${samples}"; allowed is the last of masks`,
  },
);
export type Measured = ValueOf<typeof control>;
export type MstdCheckpoint = ValueOf<typeof checkpoint>;
export type MstdResult = ValueOf<typeof result>;

export const spec = defineExperiment<MstdParams, MstdResult, MstdSlice>({
  id: 'mstd',
  title,
  question,
  about,
  place: { in: 'laboratory', order: 3, paperOrder: 5, letter: true },
  parameters,
  budgets,
  result,
  slice,
  controls,
  follows: ['samples', 'firstWidth', 'checkpoint'],
});
