/** What of a result is shown: one layer, one number of clusters, one moment. Selecting never computes. */
import { fixed } from '../../../charts/numbers.ts';
import { lastCheckpoint } from '../../../contract/checkpoints.ts';
import { collapsedSeeds } from '../../../core/collapse.ts';
import { nearestIndexByRatio } from '../../../core/nearest.ts';
import { type ClustersResult, type Indices, indexNames, type LayerGrid } from '../spec.ts';

/** An index with two decimals and a true minus. */
export const index = (value: number): string => fixed(value, 2);

export interface Selection {
  /** Dropout rate at the cursor; the nearest trained rate is read out. */
  readonly dropout: number;
  readonly layer: number;
  readonly clusters: number;
  readonly checkpoint: number;
}

/** What is drawn of a result wherever the cursor is. */
export type Uncursored = Omit<Selection, 'dropout'>;

/**
 * The tables of a result for the layer and the number of clusters nearest to those selected. On the way little is kept:
 * rows of other tables are empty there.
 */
export interface Looked {
  readonly grid: LayerGrid;
  readonly k: number;
  readonly indices: Indices;
  /** [rate][seed] */
  readonly accuracy: readonly (readonly number[])[];
  /** Seeds and training steps that the tables are of. */
  readonly seeds: number;
  readonly steps: number;
  /** Whether these are networks on the way, of the first seed alone. */
  readonly early: boolean;
}

export function look(result: ClustersResult, { layer, clusters, checkpoint }: Uncursored): Looked {
  const { rates, accuracy, seeds, steps, checkpoints } = result;
  const l = Math.max(1, Math.min(result.grid.length, layer)) - 1;
  const grid = result.grid[l];
  const ks = grid.byK.map((one) => one.k);
  const which = nearestIndexByRatio(ks, Math.max(1, clusters));
  const k = ks[which];
  const moment = checkpoint < lastCheckpoint ? checkpoints[checkpoint] : undefined;
  if (!moment) return { grid, k, indices: grid.byK[which], accuracy, seeds: seeds.length, steps, early: false };
  const table = (values: readonly number[]) => values.map((value) => [value]);
  const untold: number[][] = rates.map(() => []);
  const nothing = table(rates.map(() => 0));
  const dead = moment.deadUnits[l];
  const chance = table(moment.chanceRand[l][which]);
  return {
    grid: { ...grid, deadUnits: table(dead), nearestCosine: untold },
    k,
    indices: {
      ...(Object.fromEntries(indexNames.map((name) => [name, untold])) as Indices),
      trivial: table(dead.map((units) => (k === 1 || grid.units - units <= k ? 1 : 0))),
      rand: table(moment.rand[l][which]),
      adjustedRand: table(moment.adjustedRand[l][which]),
      chanceRand: chance,
      chanceRandLow: chance,
      chanceRandHigh: chance,
      chanceAdjusted: nothing,
      chanceAdjustedLow: nothing,
      chanceAdjustedHigh: nothing,
    },
    accuracy: untold,
    seeds: 1,
    steps: moment.step,
    early: true,
  };
}

/** The same of the run's end, which verdicts are about. */
export const lookAtEnd = (result: ClustersResult, selection: Omit<Uncursored, 'checkpoint'>): Looked =>
  look(result, { ...selection, checkpoint: lastCheckpoint });

/** Rates at which at least half of the seeds' networks have collapsed to chance. */
export const collapsedRates = ({ rates, accuracy }: Pick<ClustersResult, 'rates'> & Pick<Looked, 'accuracy'>) => {
  const fallen = collapsedSeeds(accuracy);
  return rates.filter((_, i) => fallen[i] > 0 && fallen[i] >= accuracy[i].length / 2);
};

/** Rates at which the live units' index is 1 by necessity for some seed. */
export const trivialRates = ({ rates }: Pick<ClustersResult, 'rates'>, { trivial }: Indices): number[] =>
  rates.filter((_, i) => trivial[i].includes(1));

/**
 * What the paper prints: Lin, Wang & Chen, "Clustering Phenomena in Dropout", Table 2: the plain Rand index of two
 * clusterings of "a fixed three-layer network". Neither the layer nor the number of clusters is stated.
 */
export const paperRand = [
  { rate: 0, rand: 0.65 },
  { rate: 0.2, rand: 0.81 },
  { rate: 0.4, rand: 0.77 },
  { rate: 0.6, rand: 0.82 },
  { rate: 0.8, rand: 0.84 },
] as const;
