import { defineExperiment, type SliceOf } from '../../../contract/experiment.ts';
import { type BudgetSettings, type ParamsOf, shared } from '../../../contract/parameters.ts';
import { hyperpriors, ownSizes, type SetName, setNames } from '../../../contract/regression-sets.ts';
import { amount, finite, listOf, oneOf, share, within } from '../../../contract/result/fields.ts';
import { coordinates, counted, measure, ofOneSeed, setting, type ValueOf } from '../../../contract/result/shape.ts';
import { group } from '../../../contract/result/tree.ts';
import { choice, list, number } from '../../../core/codec.ts';
import { type PriorName, priors } from '../../../core/residual/network.ts';
import { about, colourChoice, controls, dataChoice, labels, measureChoice, question, title } from './words/spec.ts';

/** No images are needed. */
const none = { extent: 'first', steps: 0, testImages: 0 } as const;
const budgets: BudgetSettings = { quick: none, lecture: none, paper: none };

const size = (max: number) => number({ default: 0, min: 0, max, integer: true });

/** Parameters of residual networks for regression under six priors (Nalisnick, Hernández-Lobato & Smyth). */
const parameters = {
  sets: {
    codec: list(choice(setNames, 'toy'), {
      default: setNames.slice(0, 1),
      minLength: 1,
      maxLength: setNames.length,
      unique: true,
    }),
    label: labels.sets,
    help: 'The toy, or sets of the UCI repository, where the site has them.',
    aliases: ['set', 'data'],
  },
  priors: {
    codec: list(choice(priors, 'none'), { default: priors, minLength: 1, maxLength: priors.length, unique: true }),
    label: labels.priors,
    help: 'What keeps the weights small.',
    aliases: ['prior'],
    serves: 'members',
  },
  hyperprior: {
    codec: choice(hyperpriors, 'half-cauchy'),
    label: labels.hyperprior,
    help: 'Of the scales of ARD, ADD and ARD-ADD: half-Cauchy (1), or inverse gamma (3, 3).',
  },
  rate: {
    codec: number({ default: 0.05, min: 0, max: 0.95 }),
    label: labels.rate,
    help: 'Of MC dropout, on all hidden units.',
    aliases: ['dropout'],
  },
  blocks: {
    codec: size(10),
    label: labels.blocks,
    help: 'Residual blocks; 0 takes the set’s own number.',
    unit: 'blocks',
  },
  units: {
    codec: size(100),
    label: labels.units,
    help: 'Units of each hidden layer; 0 takes the set’s own number.',
    unit: 'units',
  },
  start: {
    codec: number({ default: 0, min: 0, max: 2 }),
    label: labels.start,
    help: 'Factor on the first weights of the blocks; 0 takes the set’s own.',
  },
  cases: {
    codec: number({ default: 1000, min: 20, max: 5000, integer: true }),
    label: labels.cases,
    help: 'Of the toy.',
    unit: 'cases',
  },
  steps: {
    codec: size(20_000),
    label: labels.steps,
    help: 'Training steps; 0 takes the set’s own number.',
    unit: 'steps',
  },
  batchSize: {
    codec: size(512),
    label: labels.batchSize,
    help: 'Cases a training step; 0 takes the set’s own number.',
    unit: 'cases',
    aliases: ['batch'],
  },
  samples: {
    codec: number({ default: 100, min: 2, max: 1000, integer: true }),
    label: labels.samples,
    help: 'Draws of masks or of weights that a prediction averages.',
    unit: 'draws',
    serves: 'any',
  },
  seeds: shared.seeds,
} as const;
export type ShrinkageParams = ParamsOf<typeof parameters>;

/** Architecture and schedule, with the set's own where 0 is asked for. */
export function sizesIn({ sets, blocks, units, start, steps, batchSize }: ShrinkageParams) {
  const own = ownSizes(sets[0]);
  return {
    blocks: blocks || own.blocks,
    units: units || own.units,
    start: start || own.start,
    biases: own.biases,
    steps: steps || own.steps,
    batch: batchSize || own.batch,
  };
}

export const data = ['toy', 'few', 'tables', 'tables-large', 'tables-half-cauchy'] as const;
export const blockChoices = ['1', '2', '3', '4', '5'] as const;
export const measures = ['rmse', 'absoluteError', 'logLikelihood'] as const;
export type MeasureName = (typeof measures)[number];

const slice = {
  regressionData: {
    codec: choice(data, 'toy'),
    choice: dataChoice,
  },
  block: { codec: choice(blockChoices, '1'), label: controls.block },
  moment: { codec: number({ default: 100, min: 0, max: 100, integer: true }), label: controls.moment },
  colours: {
    codec: choice(['same', 'own'], 'same'),
    choice: colourChoice,
  },
  judged: {
    codec: choice(measures, 'rmse'),
    choice: measureChoice,
  },
} as const;
export type ShrinkageSlice = SliceOf<typeof slice>;

const most = { blocks: 10, stages: 8, weights: 10_000 };
const perSet = (help: string, cell = amount) => measure(['prior', 'set', 'seed'], cell, { help });
const perStage = (help: string) => measure(['prior', 'set', 'stage', 'block', 'seed'], amount, { help });
const result = group({
  priors: coordinates<PriorName>('prior', oneOf(...priors), { max: priors.length }),
  sets: coordinates<SetName>('set', oneOf(...setNames), { max: setNames.length }),
  /** Of the UCI sets also the number of the split, from 1 on. */
  seeds: coordinates('seed', within(0, 4294967295, true), { max: 20 }),
  stages: coordinates('stage', within(0, 20_000, true), { max: most.stages, rising: true }),
  blocks: counted('block', within(1, most.blocks, true)),
  units: setting(within(1, 100, true)),
  steps: setting(within(1, 20_000, true)),
  rate: setting(share),
  hyperprior: setting<(typeof hyperpriors)[number]>(oneOf(...hyperpriors)),
  rmse: perSet('root mean square error of the predictive mean on test cases, in the unit of the targets'),
  absoluteError: perSet('mean absolute error of single sampled networks on test cases, in the unit of the targets'),
  logLikelihood: perSet('mean log-likelihood of test cases, in the unit of the targets, nats', finite),
  rowVariation: perSet('standard deviation over mean of the norms of the rows of a block’s weights, mean over blocks'),
  norm: perSet('Frobenius norm of a block’s weights, mean over blocks'),
  blockNorm: perStage('Frobenius norm of a block’s weights, after so many steps'),
  added: perStage('what a block adds over what passes by it, root mean squares over test cases'),
  layerScale: measure(['prior', 'set', 'block', 'seed'], amount, {
    help: 'standard deviation of the prior that the weights of a layer share; 1 where they share none',
  }),
  maps: ofOneSeed(
    measure<readonly ['prior', 'stage', 'block'], number[]>(
      ['prior', 'stage', 'block'],
      listOf(finite, 1, most.weights),
      { help: 'of the first set and seed: a block’s weights in hundredths, row by row', inTable: false },
    ),
    true,
  ),
  rowScales: ofOneSeed(
    measure<readonly ['prior', 'stage', 'block'], number[]>(['prior', 'stage', 'block'], listOf(amount, 1, 100), {
      help: 'of the first set and seed: the prior’s standard deviation of each row of a block’s weights',
      inTable: false,
    }),
    true,
  ),
});
export type ShrinkageResult = ValueOf<typeof result>;

export const spec = defineExperiment<ShrinkageParams, ShrinkageResult, ShrinkageSlice>({
  id: 'shrinkage',
  title,
  question,
  about,
  place: { in: 'chapter', order: 4, paperOrder: 4, letter: true },
  parameters,
  budgets,
  action: 'fit',
  result,
  conflict: ({ sets }) =>
    sets.includes('toy') && sets.length > 1
      ? 'the toy has networks of another size than the UCI sets; allowed is the toy alone, or sets without it'
      : null,
  slice,
  controls,
  follows: [],
  fromPage: ({ regressionData }) => paramsOf(regressionData),
  shownBy: ({ sets, hyperprior, cases }) => ({
    regressionData:
      sets[0] === 'toy'
        ? cases < 1000
          ? 'few'
          : 'toy'
        : hyperprior === 'half-cauchy'
          ? 'tables-half-cauchy'
          : sets[0] === smallSets[0]
            ? 'tables'
            : 'tables-large',
  }),
});

const smallSets: readonly SetName[] = ['concrete', 'energy', 'yacht'];
const largeSets: readonly SetName[] = ['kin8nm', 'power', 'wine'];

/** What a run is asked for to show these data. */
export function paramsOf(shown: ShrinkageSlice['regressionData']): Partial<ShrinkageParams> {
  if (shown === 'toy') return {};
  if (shown === 'few') return { cases: 200, start: 0.1 };
  return shown === 'tables-half-cauchy'
    ? { sets: ['concrete'], hyperprior: 'half-cauchy' }
    : { sets: shown === 'tables' ? smallSets : largeSets, hyperprior: 'inverse-gamma' };
}
