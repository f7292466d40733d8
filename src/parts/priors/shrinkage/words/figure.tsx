import { count, fixed, many, plain } from '../../../../charts/numbers.ts';
import type { SetName } from '../../../../contract/regression-sets.ts';
import type { PriorName } from '../../../../core/residual/network.ts';
import { intervalsNamed } from '../../../../view-kit/named-spread.ts';
import { type Difference, differenceInWords } from '../../../../view-kit/seeds.ts';
import { seedsInWords } from '../../../../view-kit/settings.ts';
import { type MeasureName, type ShrinkageParams, sizesIn } from '../spec.ts';
import { inUnit, type Ratio, ratioDigits } from '../view/numbers.ts';
import { tableNames } from '../view/paper.ts';

const sets: Record<SetName, string> = {
  toy: 'toy',
  ...tableNames,
};

const hyperprior = { 'half-cauchy': 'half-Cauchy (1)', 'inverse-gamma': 'inverse gamma (3, 3)' };

/** The settings that make a run, in words. */
export function settings(params: ShrinkageParams): string {
  const { blocks, units, steps, batch } = sizesIn(params);
  const toy = params.sets[0] === 'toy';
  return [
    params.sets.map((set) => sets[set]).join(', ') + (toy ? ` of ${many(params.cases, 'case')}` : ''),
    `${many(blocks, 'block')} of ${many(units, 'unit')}`,
    `${hyperprior[params.hyperprior]}, dropout ${plain(params.rate)}`,
    `${count(steps)} steps of ${batch}`,
    toy ? seedsInWords(params.seeds) : many(params.seeds.length, 'split'),
  ].join(', ');
}

/** "1.42 times [1.30, 1.55]". */
export function ratioText(ratio: Ratio): string {
  const { value, low, high } = ratio;
  const digits = ratioDigits(ratio);
  return `${fixed(value, digits)} times${low === undefined || high === undefined ? '' : ` [${fixed(low, digits)}, ${fixed(high, digits)}]`}`;
}

/** Norms of the blocks. */
export const normsText = (norms: readonly number[]): string => norms.map((norm) => fixed(norm, 2)).join(', ');

/** Every word of the figure; its numbers come in as arguments. */
export const words = {
  title: 'Priors that switch off units and layers',
  lookFor: 'Compare heat maps with the plain normal prior’s, by rows and as wholes.',
  set: sets,
  prior: {
    none: 'no prior',
    normal: 'normal',
    ard: 'ARD',
    add: 'ADD',
    'ard-add': 'ARD-ADD',
    dropout: 'dropout',
  } satisfies Record<PriorName, string>,
  with: {
    none: 'without a prior',
    normal: 'with a normal prior',
    ard: 'with ARD',
    add: 'with ADD',
    'ard-add': 'with ARD-ADD',
    dropout: 'with dropout',
  } satisfies Record<PriorName, string>,
  role: {
    none: 'control',
    normal: 'control',
    ard: 'a scale a row',
    add: 'a scale a layer',
    'ard-add': 'both scales',
    dropout: 'masks',
  } satisfies Record<PriorName, string>,
  measure: {
    rmse: 'RMSE',
    absoluteError: 'absolute error',
    logLikelihood: 'log-likelihood',
    rowVariation: 'variation of rows',
    norm: 'norm',
  } satisfies Record<MeasureName | 'rowVariation' | 'norm', string>,
  block: 'Block shown',
  blockName: (block: number): string => `block ${block}`,
  moment: 'Training',
  step: (step: number): string => `step ${count(step)}`,
  mapLabel: (prior: string, block: number, step: number, norm: number): string =>
    `Weights of block ${block} ${prior} after ${count(step)} steps, one row a unit; norm ${fixed(norm, 2)}`,
  scalesLabel: 'Standard deviation of the prior of each row',
  key: (limit: number | null): string =>
    `${limit === null ? 'Full colour at the largest weight of each map: compare rows within a map, not maps.' : `Full colour from ${fixed(limit, 2)} on, either way, the same in all maps.`} Bars on their right: standard deviation of each row’s prior, where it is found.`,
  /** Of the rows of a block: from the least to the largest. */
  scales: (low: number, high: number): string =>
    low === high ? `prior’s sd ${fixed(low, 2)}` : `prior’s sd ${fixed(low, 2)} to ${fixed(high, 2)}`,
  barsLabel: (prior: string, norms: readonly number[]): string => `Norms of the blocks ${prior}: ${normsText(norms)}`,
  barsTitle: 'norms of blocks',
  off: (off: readonly number[], blocks: number): string =>
    blocks === 1
      ? `off in ${off.filter((one) => one > 0).length} of ${off.length}`
      : `off: ${fixed(off.reduce((sum, one) => sum + one, 0) / off.length, 1)} of ${blocks}`,
  table: (measure: MeasureName, sets: number, priors: number): string =>
    `${words.measure[measure]} on test cases, mean ± standard deviation over splits; rank: mean over ${many(sets, 'set')}${
      sets > 1
        ? `, in brackets its 95 % interval over sets (Student’s t, n = ${sets}), cut at ranks 1 and ${priors}`
        : ''
    }`,
  toyTable: 'Test cases of the toy and weights, mean ± standard deviation over seeds',
  paperTable: 'The paper’s test RMSE, as printed',
  boston:
    'Boston is in the paper’s table only: one of its inputs is an engineered racial variable, for which scikit-learn has removed the set.',
  priorHead: 'Prior',
  rank: 'rank of six',
  paperRank: 'rank of six methods',
  blocksOff: 'blocks off',
  source: { recorded: 'Recorded', run: 'Your run' },
  sourceShort: { recorded: 'recorded', run: 'your run' },
  awaited: 'Nothing to show yet. Press Train: it takes some seconds.',
  needs:
    'The UCI sets are not part of this page. What is shown was recorded. To train on them, the owner of a copy of this site adds them with npm run data -- uci.',
  origins: (data: readonly { readonly title: string; readonly origin: string }[]): string =>
    `Where the sets of the recorded run are from: ${data.map(({ title, origin }) => `${title}: ${origin.replace(/, https?:\S+/, '')}`).join('; ')}.`,
  tableOf: {
    caption: `Errors and weights, mean ± one standard deviation over seeds or splits${intervalsNamed}`,
    head: [
      ...['Prior', 'Set', 'Evidence', 'RMSE', 'RMSE minus dropout', 'Absolute error', 'Log-likelihood'],
      ...['Log-likelihood minus dropout', 'Variation of rows', 'Norm', 'Scale of the layer', 'Off'],
    ],
  },
  blockTable: {
    caption: 'Norms of the blocks, means over seeds or splits',
    head: ['Prior', 'Set', 'Evidence', 'Step', 'Norms'],
  },
} as const;

/** @param seed of the heat maps; of the UCI sets the number of the split */
export const captionText = (toy: boolean, seed: number): string =>
  `Residual networks, trained under six priors and otherwise alike. ${
    toy
      ? 'The toy is y = sin 2x₁ + x₂²/2 with a little noise; five blocks are more than it needs.'
      : 'Two hidden layers of 50 units on sets of the UCI repository, with the published splits.'
  } Heat maps: the mean weights of one block, a row for each unit that they go out of, of ${toy ? 'seed' : 'split'} ${seed}. Below each map: the standard deviation (sd) of the prior of this block’s weights, and the norms of the blocks, means over ${
    toy ? 'seeds' : 'splits'
  }. A block is off where it adds less than 5 % of what passes by it. Every prior is to be compared with the plain normal one: that one shrinks too. Without a prior, and with dropout, weights are numbers with a weak penalty, that of a normal prior of variance 1.`;

interface Told {
  readonly who: string;
  readonly rows: Ratio | null;
  readonly matrix: Ratio | null;
  readonly errors: readonly (readonly [set: SetName, difference: Difference])[];
}

/** What one source says of rows, layers, and errors. */
export const evidenceText = ({ who, rows, matrix, errors }: Told): string =>
  [
    ...(rows ? [`${who}: the norms of ARD’s rows vary ${ratioText(rows)} as much as a plain normal prior’s.`] : []),
    ...(matrix ? [`ADD’s matrices have ${ratioText(matrix)} its norm.`] : []),
    ...(errors.length > 0
      ? [
          `RMSE, ARD-ADD minus dropout: ${errors.map(([set, one]) => differenceInWords(one, inUnit(set, `(${sets[set]})`))).join('; ')}.`,
        ]
      : []),
  ].join(' ');

export const summaryText = (step: number, found: readonly (readonly [PriorName, readonly number[]])[]): string =>
  found.length === 0
    ? words.awaited
    : `After ${count(step)} steps, norms of the blocks: ${found.map(([prior, norms]) => `${words.prior[prior]} ${normsText(norms)}`).join('; ')}.`;

export const verdictRule =
  'Errors: for each set, the difference of two priors’ RMSE of the predictive mean, paired by split. ARD-ADD is better where the 95 % interval over splits lies below 0 on more than half of the sets and above it on none; it is not where that is turned round. Splits share cases, so these intervals are too narrow. Ranks are taken among dropout, ARD, ADD and ARD-ADD in each split, and averaged over splits and then over sets. ARD-ADD has the best where its mean rank minus that of the best of the others, paired by set, lies below 0 with its whole 95 % interval, and has not where it lies above. This interval is Student’s t over sets, with n the number of sets: three sets make it wide, and with one there is none. Intervals of the ranks themselves are made alike, and end at the first and the last rank. Weights: the ratio of the two priors’ variation of rows (standard deviation over mean of the norms of a block’s rows), or of their norms, must lie on the claimed side of 1 with its whole 95 % interval over seeds. ARD, ADD: against the plain normal prior; ARD-ADD: its rows against ADD, its norms against the plain normal prior; dropout: both against no prior. A sentence of two parts holds where both do. Where one part does not, the sentence holds partly if the other part does, and else not at all. With one seed there is no interval, and no verdict.';
