/** Parameters, each said once; those that experiments share; and what follows from a declaration of them. */
import { type Codec, type Codecs, choice, list, number } from '../core/codec.ts';
import { mnist } from '../core/mnist.ts';
import { noiseKinds, optimiserKinds } from '../core/network.ts';
import type { Budget, PageState } from './page.ts';
import { noLayer, units, parameterWords as words } from './words.ts';

/** One parameter of an experiment: its text form and range, its names, and what it decides. */
export interface Parameter<T> {
  readonly codec: Codec<T>;
  /** The control's accessible name. */
  readonly label: string;
  /** One line of help. */
  readonly help: string;
  readonly unit?: string;
  /** Other names accepted on the command line. */
  readonly aliases?: readonly string[];
  /**
   * Whether networks made with one value serve where another is asked for. Left out: only where both are equal. `any`:
   * always, since it decides what is measured. `members`: where every member of the list asked for was made.
   */
  readonly serves?: 'any' | 'members';
  /** Whether a recorded run with another value counts as one at the settings asked for. */
  readonly free?: boolean;
  /** The same as `serves`, by a rule of its own. */
  servedBy?(asked: T, made: T): boolean;
  /** What the page asks for, where that is not the codec's default. */
  page?(state: PageState): T;
}

export type Parameters<P> = { readonly [K in keyof P]: Parameter<P[K]> };
/** The record of values that a table of parameters describes. */
export type ParamsOf<T> = { readonly [K in keyof T]: T[K] extends Parameter<infer V> ? V : never };

export const codecsIn = <P>(parameters: Parameters<P>): Codecs<P> =>
  Object.fromEntries(Object.entries<Parameter<unknown>>(parameters).map(([name, { codec }]) => [name, codec])) as never;

/** What a run is asked for in this state of the page. */
export const paramsFrom = <P>(parameters: Parameters<P>, state: PageState): P =>
  Object.fromEntries(
    Object.entries<Parameter<unknown>>(parameters).map(([name, { codec, page }]) => [
      name,
      page ? page(state) : codec.default,
    ]),
  ) as P;

/** Whether the networks that `asked` asks for are among those that `made` made; a recorded run may differ in some. */
export const served = <P>(parameters: Parameters<P>, asked: P, made: P, recorded = false): boolean =>
  (Object.keys(parameters) as (keyof P & string)[]).every((name) => {
    const { codec, free, serves, servedBy } = parameters[name];
    const [a, m] = [asked[name], made[name]];
    if (serves === 'any' || (recorded && free)) return true;
    if (servedBy) return servedBy(a, m);
    if (serves === 'members') return (a as readonly unknown[]).every((one) => (m as readonly unknown[]).includes(one));
    return codec.equals(a, m);
  });

export type { Budget };
export const budgets = ['quick', 'lecture', 'paper'] as const satisfies readonly Budget[];

/** Data and training steps of a budget. */
export interface BudgetSetting {
  /** The first shard (6,000 training, 2,000 test images, stratified) or all of MNIST. */
  readonly extent: 'first' | 'all';
  readonly steps: number;
  /** Test images measured, from MNIST's first where `extent` is all. */
  readonly testImages: number;
}
export type BudgetSettings = Readonly<Record<Budget, BudgetSetting>>;

export const allTestImages: number = mnist.all.test;

export interface Sizes {
  readonly extent: 'first' | 'all';
  readonly steps: number;
  readonly test: number;
  readonly train: number;
}

/** Parameters that say how much a run does. */
export interface Sized {
  readonly budget: Budget;
  readonly steps?: number;
  readonly testImages: number;
  readonly trainImages: number;
}

/** Steps and numbers of images: those asked for, or the budget's where 0 is asked for. */
export function sizesOf({ budget, steps, testImages, trainImages }: Sized, settings: BudgetSettings): Sizes {
  const setting = settings[budget];
  const test = testImages || setting.testImages;
  const train = trainImages || mnist[setting.extent].train;
  const extent = test > mnist.first.test || train > mnist.first.train ? 'all' : 'first';
  return { extent, steps: steps || setting.steps, test, train };
}

/** What is wrong with layers that a network does not have, in one sentence; null if nothing is. */
export function beyondLayers(asked: readonly number[], depth: number): string | null {
  const beyond = asked.find((layer) => layer > depth);
  return beyond === undefined ? null : noLayer(beyond, depth);
}

export const seedCodec = number({ default: 1, min: 0, max: 4294967295, integer: true });
const unitsCodec = number({ default: 100, min: 1, max: 1000, integer: true });
export const rateCodec = (fallback: number) => number({ default: fallback, min: 0, max: 0.95 });

/** A parameter that says what the page asks for by its own name in the page's state. */
const parameter = <T>(codec: Codec<T>, label: Omit<Parameter<T>, 'codec'>): Parameter<T> => ({ codec, ...label });

/** Images of a training step where a view counts examples instead of steps. */
export const usualBatch = 64;

/** Parameters that mean the same in every experiment; an experiment takes those it has, and may say more of them. */
export const shared = {
  rates: parameter(
    list(rateCodec(0.5), {
      default: [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9],
      minLength: 1,
      maxLength: 20,
      unique: true,
    }),
    {
      label: words.rates,
      free: true,
      help: 'The rates trained together, one network each.',
      aliases: ['rate', 'dropout'],
      page: ({ rates }) => rates,
    },
  ),
  networkShape: parameter(list(unitsCodec, { default: [100, 100, 100], minLength: 1, maxLength: 5 }), {
    label: words.networkShape,
    help: 'Units of each hidden layer.',
    unit: units.units,
    aliases: ['units'],
    page: ({ networkShape }) => networkShape,
  }),
  layers: parameter(
    list(number({ default: 1, min: 1, max: 5, integer: true }), {
      default: [1, 2, 3],
      minLength: 0,
      maxLength: 5,
      unique: true,
    }),
    {
      label: words.layers,
      help: 'Hidden layers whose outputs are dropped; 1 is the first.',
      aliases: ['layer'],
      page: ({ layers }) => layers,
    },
  ),
  noise: parameter(choice(noiseKinds, 'classic'), {
    label: words.noise,
    help: 'What dropout multiplies the hidden outputs with; all but classic have mean 1 and variance p/(1 − p).',
    aliases: ['kind'],
    page: ({ noise }) => noise,
  }),
  seeds: parameter(list(seedCodec, { default: [1], minLength: 1, maxLength: 20, unique: true }), {
    label: words.seeds,
    free: true,
    help: 'Everything random follows from it.',
    aliases: ['seed'],
    page: ({ seed }) => [seed],
  }),
  budget: parameter(choice(budgets, 'lecture'), {
    label: words.budget,
    free: true,
    help: 'How long to train and how much to measure.',
    page: ({ budget }) => budget,
  }),
  steps: parameter(number({ default: 0, min: 0, max: 20000, integer: true }), {
    label: words.steps,
    free: true,
    help: "Training steps; 0 takes the budget's.",
    unit: units.steps,
    page: ({ steps }) => steps,
  }),
  batchSize: parameter(number({ default: 64, min: 1, max: 512, integer: true }), {
    label: words.batchSize,
    help: 'Images a training step.',
    unit: units.images,
    aliases: ['batch'],
    page: ({ batchSize }) => batchSize,
  }),
  learningRate: parameter(number({ default: 0.001, min: 0.00001, max: 1 }), {
    label: words.learningRate,
    help: 'Step size of the optimiser.',
    aliases: ['lr'],
    page: ({ learningRate }) => learningRate,
  }),
  optimiser: parameter(choice(optimiserKinds, 'adam'), {
    label: words.optimiser,
    help: 'How gradients become steps.',
    aliases: ['optimizer'],
    page: ({ optimiser }) => optimiser,
  }),
  testImages: parameter(number({ default: 0, min: 0, max: mnist.all.test, integer: true }), {
    label: words.testImages,
    free: true,
    help: "Test images measured, from MNIST's first; 0 takes the budget's.",
    unit: units.images,
    serves: 'any',
  }),
  trainImages: parameter(number({ default: 0, min: 0, max: mnist.all.train, integer: true }), {
    label: words.trainImages,
    free: true,
    help: "Training images available; 0 takes the budget's.",
    unit: units.images,
    page: ({ trainImages }) => trainImages,
  }),
} as const;

const { seeds, budget, steps, batchSize, learningRate, optimiser } = shared;
/** Of these, how networks are trained, where all of it can be chosen. */
export const scheduled = { seeds, budget, steps, batchSize, learningRate, optimiser };
