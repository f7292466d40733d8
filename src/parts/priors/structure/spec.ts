import { defineExperiment, type SliceOf } from '../../../contract/experiment.ts';
import { type LawName, lawNames, lawSlice } from '../../../contract/noise-laws.ts';
import type { PageState } from '../../../contract/page.ts';
import { type BudgetSettings, type ParamsOf, rateCodec, shared } from '../../../contract/parameters.ts';
import { amount, finite, nullOr, oneOf, share, within } from '../../../contract/result/fields.ts';
import { coordinates, measure, setting, type ValueOf } from '../../../contract/result/shape.ts';
import { group } from '../../../contract/result/tree.ts';
import { choice, list, number } from '../../../core/codec.ts';
import { type Sharing, sharings } from '../../../core/noise-laws/sharing.ts';

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
    label: 'Noises',
    help: 'Kinds of noise: classic and inverted dropout, normal (mean 0), gaussian (mean 1), and others.',
    aliases: ['noise'],
    serves: 'members',
  },
  rate: {
    codec: rateCodec(0.5),
    label: 'Dropout rate',
    help: 'Of classic, inverted and gaussian noise: the probability of a 0; gaussian noise has variance p/(1 − p).',
    aliases: ['dropout'],
    page: ({ dropout }: PageState) => dropout,
  },
  spread: {
    codec: lawSlice.spread.codec,
    label: 'Scale',
    help: 'Standard deviation of normal and uniform noise; scale of Rayleigh, half-Cauchy and inverse Nakagami noise.',
    aliases: ['scale'],
  },
  shape: {
    codec: lawSlice.shape.codec,
    label: 'Shape',
    help: 'Of inverse Nakagami noise, m; of beta noise, both parameters.',
  },
  rows: { codec: side(sizeOf(usual).rows), label: 'Units', help: 'Rows of the matrix.', unit: 'units' },
  columns: {
    codec: side(sizeOf(usual).columns),
    label: 'Weights of a unit',
    help: 'Columns of the matrix.',
    unit: 'weights',
  },
  draws: {
    codec: number({ default: 1000, min: 10, max: 100_000, integer: true }),
    label: 'Draws',
    help: 'Matrices drawn with each noise and each way to share it.',
    unit: 'draws',
    free: true,
  },
  seeds: shared.seeds,
} as const;
export type StructureParams = ParamsOf<typeof parameters>;

const slice = {
  ...lawSlice,
  sharing: {
    codec: choice(sharings, 'units'),
    choice: {
      label: 'Noise on',
      options: { units: 'units', weights: 'weights', layer: 'the layer', 'units-layer': 'units and layer' },
    },
  },
  matrixSize: { codec: choice(matrixSizes, usual), label: 'Size of the matrix' },
  matrix: { codec: number({ default: 1, min: 1, max: 1000, integer: true }), label: 'Matrix shown' },
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
  title: 'Structure',
  question: 'Which weights does noise make large or small together?',
  about: {
    title: 'What shares a scale',
    description: 'Noise on units, weights or layers as matrices, and which weights it makes large or small together.',
    picture: 'Heat maps of noise, of normal weights and of their product.',
    asked: 'Under dropout, are two weights of one unit independent?',
  },
  place: { in: 'chapter', order: 2, paperOrder: 2, letter: true },
  parameters,
  budgets,
  action: 'draw',
  result,
  slice,
  controls: {
    law: 'Noise',
    spread: 'Scale of the noise',
    shape: 'Shape of the noise',
    sharing: 'Noise on',
    matrixSize: 'Size of the matrix',
    matrix: 'Draw again',
  },
  follows: [],
  fromPage: ({ spread, shape, matrixSize }) => ({ spread, shape, ...sizeOf(matrixSize) }),
  shownBy({ rows, columns }) {
    const matrixSize = matrixSizes.find((size) => size === `${rows}x${columns}`);
    return matrixSize ? { matrixSize } : {};
  },
});
