import { defineExperiment, type SliceOf } from '../../../contract/experiment.ts';
import { type BudgetSettings, type ParamsOf, shared } from '../../../contract/parameters.ts';
import { amount, finite, listOf, nullOr, oneOf, share, within } from '../../../contract/result/fields.ts';
import { coordinates, measure, setting, type ValueOf } from '../../../contract/result/shape.ts';
import { group } from '../../../contract/result/tree.ts';
import { choice, list, number } from '../../../core/codec.ts';
import { maxDroppedUnits } from '../../../core/exact-average.ts';
import { type PointSet, planeReach, pointSets } from '../../../core/point-sets.ts';
import { words } from './words/spec.ts';

/** Steps alone are of account: the points are drawn. */
const budget = (steps: number) => ({ extent: 'first', steps, testImages: 0 }) as const;
export const budgets: BudgetSettings = { quick: budget(500), lecture: budget(1500), paper: budget(4000) };

/** Test points of each seed, and those of them at which draws are averaged. */
export const testPoints = 400;
export const settlingPoints = 40;
/** Test points at which the outputs of the second layer are averaged over masks. */
export const momentPoints = 100;
/** Numbers of draws at which their mean is compared with what it settles on. */
export const drawMarks: readonly number[] = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
export const mostDraws = 1000;

const widest = maxDroppedUnits / 2;

/** Parameters of a network on two inputs, trained with classic dropout (Barra, "Dropout"; Srivastava and others). */
const parameters = {
  data: {
    codec: choice(pointSets, 'moons'),
    label: words.data,
    help: 'What the network is trained on: moons, circles or clouds, two classes of points in a plane.',
  },
  rates: shared.rates,
  units: {
    codec: list(number({ default: 5, min: 2, max: widest, integer: true }), {
      default: [5, 5],
      minLength: 2,
      maxLength: 2,
    }),
    label: words.units,
    help: 'Units of both hidden layers.',
    unit: words.inUnits,
    aliases: ['networkShape'],
  },
  points: {
    codec: number({ default: 200, min: 2, max: 2000, integer: true }),
    label: words.points,
    help: 'Points that the network is trained on, half of them of each class.',
    unit: words.inPoints,
  },
  seeds: shared.seeds,
  budget: shared.budget,
  steps: { ...shared.steps, help: "Training steps; 0 takes the budget's: 500, 1,500, 4,000." },
  batchSize: { ...shared.batchSize, help: 'Points a training step.', unit: words.inPoints },
  learningRate: {
    codec: number({ default: 0.02, min: 0.00001, max: 1 }),
    label: words.learningRate,
    help: 'Step size of Adam.',
    aliases: ['lr'],
  },
} as const;
export type ThinnedParams = ParamsOf<typeof parameters>;

export const stepsOf = ({ steps, budget: name }: ThinnedParams): number => steps || budgets[name].steps;

export const walk = ['whole', 'draw', 'drop', 'test'] as const;
export type WalkStep = (typeof walk)[number];
export const conventions = ['classic', 'inverted'] as const;
export type Convention = (typeof conventions)[number];
export const maps = ['mask', 'scaled', 'average'] as const;
export type MapShown = (typeof maps)[number];

const coordinate = (fallback: number) => number({ default: fallback, min: -planeReach, max: planeReach });
const slice = {
  data: {
    codec: choice(pointSets, 'moons'),
    choice: { label: words.data, options: words.options.data },
  },
  step: {
    codec: choice(walk, 'drop'),
    choice: { label: words.step, options: words.options.step },
  },
  convention: {
    codec: choice(conventions, 'classic'),
    choice: { label: words.convention, options: words.options.convention },
  },
  map: {
    codec: choice(maps, 'mask'),
    choice: { label: words.map, options: words.options.map },
  },
  draw: { codec: number({ default: 15, min: 1, max: mostDraws, integer: true }), label: words.draws },
  frozen: { codec: choice(['no', 'yes'], 'no'), label: words.frozen },
  hidden: { codec: number({ default: 3, min: 1, max: maxDroppedUnits, integer: true }), label: words.hidden },
  x1: { codec: coordinate(-1.3), label: words.x1 },
  x2: { codec: coordinate(0.3), label: words.x2 },
} as const;
export type ThinnedSlice = SliceOf<typeof slice>;

const of = (what: string) => measure(['rate', 'seed'], share, { help: what });
const errors = (what: string) =>
  measure<readonly ['draws', 'rate', 'seed'], number | null>(['draws', 'rate', 'seed'], nullOr(amount), {
    help: `root mean square over points and first-layer units, in standard errors that theory gives, of ${what}; none at rate 0`,
  });
const whole = (max: number, min = 0) => within(min, max, true);
const result = group({
  rates: coordinates('rate', share, { max: 20 }),
  seeds: coordinates('seed', whole(4294967295), { max: 20 }),
  draws: coordinates('draws', whole(mostDraws, 1), { max: drawMarks.length, rising: true }),
  data: setting<PointSet>(oneOf(...pointSets)),
  units: setting<number[]>(listOf(whole(widest, 2), 2, 2)),
  points: setting(whole(2000, 2)),
  testPoints: setting(whole(testPoints, 1)),
  /** Training steps so far. */
  steps: setting(whole(20000)),
  weights: measure<readonly ['rate', 'seed'], number[]>(['rate', 'seed'], listOf(finite, 1, 200), {
    help: 'weights and biases, layer by layer, [inputs + 1, outputs], the biases last',
    inTable: false,
  }),
  scaled: of('share of test points right with scaled weights'),
  average: of('share of test points right with the mean probability of all masks'),
  single: of('share of test points right with one mask, mean over all masks'),
  unscaled: of('share of test points right with every unit and no factor'),
  disagreement: of('probability that two masks predict different classes of a test point'),
  gap: of('mean difference of the probability of class 1, scaled weights against the mean of all masks, without sign'),
  shortfall: of('of the second layer: the sum of E[X] minus X of the scaled network, over the sum of E[X]'),
  settling: errors('mean(DX)/(1 − p) − X'),
  settlingUnscaled: errors('mean(DX) − X, the same without the factor 1 − p'),
});
export type ThinnedResult = ValueOf<typeof result>;

export const spec = defineExperiment<ThinnedParams, ThinnedResult, ThinnedSlice>({
  id: 'thinned',
  title: words.title,
  question: words.question,
  about: words.about,
  place: { in: 'chapter', order: 1, paperOrder: 1, letter: true },
  parameters,
  budgets,
  data: 'none',
  result,
  slice,
  controls: {
    data: words.data,
    step: words.step,
    convention: words.convention,
    map: words.map,
    draw: words.newDraw,
    frozen: words.frozen,
    hidden: words.hidden,
    x1: words.point,
  },
  follows: ['steps'],
  fromPage: ({ data }) => ({ data }),
  shownBy: ({ data }) => ({ data }),
});
