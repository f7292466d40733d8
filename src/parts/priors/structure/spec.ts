import { defineExperiment, type SliceOf } from '../../../contract/experiment.ts';
import { type LawName, lawNames, lawSlice } from '../../../contract/noise-laws.ts';
import type { PageState } from '../../../contract/page.ts';
import { type BudgetSettings, type ParamsOf, rateCodec, shared } from '../../../contract/parameters.ts';
import { amount, finite, nullOr, oneOf, share, within } from '../../../contract/result/fields.ts';
import { coordinates, measure, setting, type ValueOf } from '../../../contract/result/shape.ts';
import { group } from '../../../contract/result/tree.ts';
import { choice, list, number } from '../../../core/codec.ts';
import { type Sharing, sharings } from '../../../core/noise-laws/sharing.ts';
import { about, labels, sharingChoice, units } from './words/spec.ts';

/** Nothing is trained: these are of no account. */
const none = { extent: 'first', steps: 0, testImages: 0 } as const;
const budgets: BudgetSettings = { quick: none, lecture: none, paper: none };

/** Units, and weights of each, that a matrix can have on the page; all have one shape. */
export const matrixSizes = ['6x5', '12x10', '24x20', '48x40'] as const;
type MatrixSize = (typeof matrixSizes)[number];

export function sizeOf(size: MatrixSize): { readonly rows: number; readonly columns: number } {
  const [rows, columns] = size.split('x').map(Number);
  return { rows, columns };
}
const usual = '12x10';

const side = (fallback: number) => number({ default: fallback, min: 2, max: 50, integer: true });

/** Parameters of the structure that noise gives a matrix of weights (Nalisnick, Hernández-Lobato & Smyth). */
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
  rows: { codec: side(sizeOf(usual).rows), label: labels.rows, help: 'Rows of the matrix.', unit: units.rows },
  columns: {
    codec: side(sizeOf(usual).columns),
    label: labels.columns,
    help: 'Columns of the matrix.',
    unit: units.columns,
  },
  draws: {
    codec: number({ default: 1000, min: 10, max: 100_000, integer: true }),
    label: labels.draws,
    help: 'Matrices drawn with each noise and each way to share it.',
    unit: units.draws,
    free: true,
  },
  seeds: shared.seeds,
} as const;
export type StructureParams = ParamsOf<typeof parameters>;

const slice = {
  ...lawSlice,
  sharing: {
    codec: choice(sharings, 'units'),
    choice: sharingChoice,
  },
  matrixSize: { codec: choice(matrixSizes, usual), label: labels.matrixSize },
  matrix: { codec: number({ default: 1, min: 1, max: 1000, integer: true }), label: labels.matrix },
} as const;
export type StructureSlice = SliceOf<typeof slice>;

const correlation = nullOr(within(-1.5, 1.5));
const exact = (what: string) =>
  measure<readonly ['noise', 'sharing'], number | null>(['noise', 'sharing'], nullOr(finite), {
    help: `correlation of the squares of two weights ${what}; none where the noise has no fourth moment`,
  });
const drawn = (what: string) =>
  measure<readonly ['noise', 'sharing', 'seed'], number | null>(['noise', 'sharing', 'seed'], correlation, {
    help: `from draws, correlation of ${what}`,
  });
const result = group({
  noises: coordinates<LawName>('noise', oneOf(...lawNames), { max: lawNames.length }),
  sharings: coordinates<Sharing>('sharing', oneOf(...sharings), { max: sharings.length }),
  seeds: coordinates('seed', within(0, 4294967295, true), { max: 20 }),
  rate: setting(share),
  spread: setting(amount),
  shape: setting(amount),
  rows: setting(within(2, 50, true)),
  columns: setting(within(2, 50, true)),
  within: exact('of one unit'),
  between: exact('of different units'),
  drawn: measure(['seed'], within(0, 100_000, true), { help: 'matrices drawn of each kind' }),
  withinDrawn: drawn('the squares of two weights of one unit'),
  betweenDrawn: drawn('the squares of two weights of different units'),
  plainDrawn: drawn('two weights of one unit, not squared'),
});
export type StructureResult = ValueOf<typeof result>;

export const spec = defineExperiment<StructureParams, StructureResult, StructureSlice>({
  id: 'structure',
  ...about,
  place: { in: 'chapter', order: 2, paperOrder: 2, letter: true },
  parameters,
  budgets,
  action: 'draw',
  result,
  slice,
  follows: [],
  fromPage: ({ spread, shape, matrixSize }) => ({ spread, shape, ...sizeOf(matrixSize) }),
  shownBy({ rows, columns }) {
    const matrixSize = matrixSizes.find((size) => size === `${rows}x${columns}`);
    return matrixSize ? { matrixSize } : {};
  },
});
