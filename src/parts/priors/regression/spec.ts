import { defineExperiment, type SliceOf } from '../../../contract/experiment.ts';
import { type BudgetSettings, type ParamsOf, shared } from '../../../contract/parameters.ts';
import { mostPoints, pointsCodec, reach } from '../../../contract/points.ts';
import { amount, finite, nullOr, oneOf, share, within } from '../../../contract/result/fields.ts';
import { coordinates, measure, setting, type ValueOf } from '../../../contract/result/shape.ts';
import { group } from '../../../contract/result/tree.ts';
import { choice, list, number } from '../../../core/codec.ts';
import { mostExactUnits } from '../../../core/one-input/exact.ts';
import { type Method, methods } from '../../../core/one-input/methods.ts';
import { usualUnits } from '../../../core/one-input/network.ts';
import { about, controls, curveChoice, labels, methodChoice, noPoints, question, title } from './words/spec.ts';

/** No images are needed. */
const none = { extent: 'first', steps: 0, testImages: 0 } as const;
const budgets: BudgetSettings = { quick: none, lecture: none, paper: none };

const rateCodec = number({ default: 0.1, min: 0.01, max: 0.5 });
export const stepChoices = ['300', '1000', '3000'] as const;
/** Of the fewer, every mask can be run. */
export const unitChoices = [String(usualUnits), String(mostExactUnits)] as const;

/** Where curves are looked at: −3 to 3. */
export const grid: readonly number[] = Array.from({ length: 61 }, (_, i) => Math.round(i - 30) / 10);

/** Parameters of curves fitted to points of one input, and of the bands around them. */
const parameters = {
  points: {
    codec: pointsCodec,
    label: labels.points,
    help: 'What is learned: a preset (gap, clusters, full, few), or points x_y.',
  },
  rate: {
    codec: rateCodec,
    label: labels.rate,
    help: 'Of MC dropout, on both hidden layers.',
    aliases: ['dropout'],
  },
  rates: {
    codec: list(rateCodec, { default: [0.05, 0.1, 0.2, 0.4], minLength: 1, maxLength: 10, unique: true }),
    label: labels.rates,
    help: 'Rates of more networks with dropout, whose bands are compared.',
    free: true,
    serves: 'members',
  },
  steps: {
    codec: number({ default: 1000, min: 1, max: 20_000, integer: true }),
    label: labels.steps,
    help: 'Training steps, each on all points.',
    unit: 'steps',
  },
  units: {
    codec: number({ default: usualUnits, min: 1, max: 100, integer: true }),
    label: labels.units,
    help: `Units of each of the two hidden layers. With ${mostExactUnits} or fewer, dropout's band is also averaged exactly over every mask.`,
    unit: 'units',
  },
  more: {
    codec: number({ default: 1, min: 1, max: 20, integer: true }),
    label: labels.more,
    help: 'Trains once more on each point so many times, copies with new noise; 1 leaves it out.',
    unit: 'times',
    free: true,
  },
  seeds: shared.seeds,
} as const;
export type RegressionParams = ParamsOf<typeof parameters>;

const slice = {
  points: { codec: pointsCodec, label: controls.points },
  maskRate: { codec: rateCodec, label: controls.maskRate },
  fitSteps: { codec: choice(stepChoices, '1000'), label: controls.fitSteps },
  fitUnits: { codec: choice(unitChoices, unitChoices[0]), label: controls.fitUnits },
  method: {
    codec: choice(['all', 'over', ...methods], 'all'),
    choice: methodChoice,
  },
  curves: {
    codec: choice(['band', 'functions'], 'band'),
    choice: curveChoice,
  },
} as const;
export type RegressionSlice = SliceOf<typeof slice>;

const perX = (help: string) => measure(['method', 'x', 'seed'], finite, { help });
const perMethod = (help: string) => measure(['method', 'seed'], amount, { help });
const sdOf = 'standard deviation over single functions, without the noise of the points';
const result = group({
  methods: coordinates<Method>('method', oneOf(...methods), { max: methods.length }),
  x: coordinates('x', within(-reach, reach), { max: 100, rising: true }),
  rates: coordinates('rate', share, { max: 10 }),
  seeds: coordinates('seed', within(0, 4294967295, true), { max: 20 }),
  rate: setting(share),
  steps: setting(within(1, 20_000, true)),
  units: setting(within(1, 100, true)),
  points: setting(within(1, mostPoints, true)),
  more: setting(within(1, 20, true)),
  gapAt: setting(within(-reach, reach)),
  mean: perX('mean of single functions'),
  sd: perX(sdOf),
  near: perMethod(`${sdOf}, averaged over the points`),
  gap: perMethod(`${sdOf}, in the middle of the widest gap`),
  nearWithMore: measure<readonly ['method', 'seed'], number | null>(['method', 'seed'], nullOr(amount), {
    help: `${sdOf}, averaged over the points, of networks that had more data`,
  }),
  exactNear: measure<readonly ['seed'], number | null>(['seed'], nullOr(amount), {
    help: `of MC dropout over every mask: ${sdOf}, averaged over the points`,
  }),
  exactGap: measure<readonly ['seed'], number | null>(['seed'], nullOr(amount), {
    help: `of MC dropout over every mask: ${sdOf}, in the widest gap`,
  }),
  nearByRate: measure(['rate', 'seed'], amount, { help: `of MC dropout: ${sdOf}, averaged over the points` }),
  gapByRate: measure(['rate', 'seed'], amount, { help: `of MC dropout: ${sdOf}, in the middle of the widest gap` }),
});
export type RegressionResult = ValueOf<typeof result>;

export const spec = defineExperiment<RegressionParams, RegressionResult, RegressionSlice>({
  id: 'regression',
  title,
  question,
  about,
  place: { in: 'chapter', order: 3, paperOrder: 3, letter: true },
  parameters,
  budgets,
  action: 'fit',
  result,
  conflict: ({ points }) => (points.length === 0 ? noPoints(mostPoints) : null),
  slice,
  controls,
  follows: [],
  fromPage: ({ points, maskRate, fitSteps, fitUnits }) => ({
    points,
    rate: maskRate,
    steps: Number(fitSteps),
    units: Number(fitUnits),
  }),
  shownBy: ({ points, rate, steps, units }) => ({
    points,
    maskRate: rate,
    ...(stepChoices.includes(String(steps) as '300') && { fitSteps: String(steps) as '300' }),
    ...(unitChoices.includes(String(units)) && { fitUnits: String(units) }),
  }),
});
