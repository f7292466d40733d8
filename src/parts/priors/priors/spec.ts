import { defineExperiment, type SliceOf } from '../../../contract/experiment.ts';
import { type LawName, lawNames, lawSlice } from '../../../contract/noise-laws.ts';
import type { PageState } from '../../../contract/page.ts';
import { type BudgetSettings, type ParamsOf, rateCodec, shared } from '../../../contract/parameters.ts';
import { amount, finite, nullOr, oneOf, share, within } from '../../../contract/result/fields.ts';
import { coordinates, measure, setting, type ValueOf } from '../../../contract/result/shape.ts';
import { group } from '../../../contract/result/tree.ts';
import { choice, list, number } from '../../../core/codec.ts';
import { about, axesChoice, drawsUnit, labels } from './words/spec.ts';

/** Nothing is trained: these are of no account. */
const none = { extent: 'first', steps: 0, testImages: 0 } as const;
export const budgets: BudgetSettings = { quick: none, lecture: none, paper: none };

/** Draws are counted in bins of |w| of this width, from 0 to the last edge. */
export const binWidth = 0.1;
export const binCount = 60;
export const lastEdge: number = binWidth * binCount;
/** What counts as far out, in standard deviations of the normal that is as wide. */
export const farOut = 3;

const number32 = { min: 0.01, max: 100 };

/** Parameters of the prior that multiplicative noise puts on a weight (Nalisnick, Hernández-Lobato & Smyth). */
const parameters = {
  noises: {
    codec: list(choice(lawNames, 'classic'), {
      default: lawNames,
      minLength: 1,
      maxLength: lawNames.length,
      unique: true,
    }),
    label: labels.noises,
    help: 'Kinds of noise: classic and inverted dropout, normal (mean 0), gaussian (mean 1), and others.',
    aliases: ['noise'],
    serves: 'members',
  },
  rate: {
    codec: rateCodec(0.5),
    label: labels.rate,
    help: 'Of classic, inverted and gaussian noise: the probability of a 0; gaussian noise has variance p/(1 − p).',
    aliases: ['dropout'],
    page: ({ dropout }: PageState) => dropout,
  },
  spread: {
    codec: lawSlice.spread.codec,
    label: labels.spread,
    help: 'Standard deviation of normal and uniform noise; scale of Rayleigh, half-Cauchy and inverse Nakagami noise.',
    aliases: ['scale'],
  },
  shape: {
    codec: lawSlice.shape.codec,
    label: labels.shape,
    help: 'Of inverse Nakagami noise, m; of beta noise, both parameters.',
  },
  at: {
    codec: list(number({ default: 1, ...number32 }), {
      default: [0.1, 0.5, 1, 2, 4],
      minLength: 1,
      maxLength: 100,
      unique: true,
    }),
    label: labels.at,
    help: 'Where the densities are told.',
    serves: 'any',
  },
  bound: {
    codec: number({ default: 3, ...number32 }),
    label: labels.bound,
    help: 'The tail is the probability that |w| is larger.',
    serves: 'any',
  },
  draws: {
    codec: number({ default: 100_000, min: 100, max: 1_000_000, integer: true }),
    label: labels.draws,
    help: 'Weights drawn with each noise.',
    unit: drawsUnit,
    free: true,
  },
  seeds: shared.seeds,
} as const;
export type PriorsParams = ParamsOf<typeof parameters>;

export const axisKinds = ['linear', 'log'] as const;

const slice = {
  ...lawSlice,
  axes: {
    codec: choice(axisKinds, 'linear'),
    choice: axesChoice,
  },
} as const;
export type PriorsSlice = SliceOf<typeof slice>;

const density = (what: string) =>
  measure<readonly ['noise', 'x'], number | null>(['noise', 'x'], nullOr(amount), { help: what });
const ofNoise = (what: string) => measure(['noise'], amount, { help: what });
const shares = (what: string) => measure(['noise', 'bin'], share, { help: what });
const whole = within(0, 1_000_000, true);
const result = group({
  noises: coordinates<LawName>('noise', oneOf(...lawNames), { max: lawNames.length }),
  points: coordinates('x', amount, { max: 100 }),
  /** Lower edges of bins of |w|. */
  bins: coordinates('bin', amount, { max: binCount, rising: true }),
  seeds: coordinates('seed', within(0, 4294967295, true), { max: 20 }),
  rate: setting(share),
  spread: setting(amount),
  shape: setting(amount),
  bound: setting(amount),
  density: density('density of a weight at x, apart from the probability of exactly 0'),
  factorDensity: density('density of the noise at x; none where it has probabilities only'),
  squareDensity: density('density of the square of the noise at x; none where it has probabilities only'),
  mass: measure(['noise'], share, { help: 'probability that a weight is exactly 0' }),
  tail: measure(['noise'], share, { help: 'probability that |w| is larger than the bound' }),
  normal: ofNoise(
    'standard deviation of the normal that is as wide; where it is infinite, with the same median of |w|',
  ),
  farOut: measure(['noise'], share, { help: `probability that |w| is larger than ${farOut} of these` }),
  variance: measure<readonly ['noise'], number | null>(['noise'], nullOr(amount), {
    help: 'variance of a weight; none where it is infinite',
  }),
  kurtosis: measure<readonly ['noise'], number | null>(['noise'], nullOr(finite), {
    help: 'excess kurtosis of a weight; none where it is infinite or there is none',
  }),
  share: shares('probability that |w| lies in the bin and is not 0'),
  namedShare: shares('the same of the prior that the paper names'),
  normalShare: shares('the same of the normal that is as wide'),
  drawn: measure(['noise', 'seed'], whole, { help: 'weights drawn' }),
  zeros: measure(['noise', 'seed'], whole, { help: 'of these, exactly 0' }),
  far: measure(['noise', 'seed'], whole, {
    help: `of these, with |w| larger than ${farOut} standard deviations of the normal`,
  }),
  counts: measure(['noise', 'bin', 'seed'], whole, { help: 'of these, with |w| in the bin and not 0' }),
});
export type PriorsResult = ValueOf<typeof result>;

export const spec = defineExperiment<PriorsParams, PriorsResult, PriorsSlice>({
  id: 'priors',
  ...about,
  place: { in: 'chapter', order: 1, paperOrder: 1, letter: true },
  parameters,
  budgets,
  action: 'draw',
  result,
  slice,
  follows: [],
  fromPage: ({ spread, shape }) => ({ spread, shape }),
});
