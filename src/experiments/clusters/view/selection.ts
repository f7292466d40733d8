/** What of a result is shown: one layer, one number of clusters, one moment. Selecting never computes. */
import { type Interval, mean, meanInterval } from '../../core/statistics.ts';
import { lastCheckpoint } from '../../contract/checkpoints.ts';
import type { ClustersResult, Indices, LayerGrid } from './spec.ts';

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

/** The number of clusters nearest to the one asked for, by ratio. */
export function nearestK(ks: readonly number[], wanted: number): number {
  const far = (k: number) => Math.abs(Math.log(k / Math.max(1, wanted)));
  return ks.reduce((best, k) => (far(k) < far(best) - 1e-9 ? k : best), ks[0]);
}

export function look(result: ClustersResult, { layer, clusters, checkpoint }: Uncursored): Looked {
  const l = Math.max(1, Math.min(result.grid.length, layer)) - 1;
  const grid = result.grid[l];
  const k = nearestK(
    grid.byK.map((one) => one.k),
    clusters,
  );
  const which = grid.byK.findIndex((one) => one.k === k);
  const indices = grid.byK[which];
  const moment = checkpoint < lastCheckpoint ? result.checkpoints[checkpoint] : undefined;
  if (!moment) {
    const { accuracy, seeds, steps } = result;
    return { grid, k, indices, accuracy, seeds: seeds.length, steps, early: false };
  }
  const only = (values: readonly number[]) => values.map((value) => [value]);
  const [rand, adjusted, chance] = [moment.rand, moment.adjustedRand, moment.chanceRand].map((all) =>
    only(all[l][which]),
  );
  const nothing = rand.map(() => [0]);
  const untold: number[][] = rand.map(() => []);
  const dead = moment.deadUnits[l];
  return {
    grid: { ...grid, deadUnits: only(dead), nearestCosine: untold },
    k,
    indices: {
      liveRand: untold,
      liveAdjustedRand: untold,
      singleAdjusted: untold,
      singleAdjustedSd: untold,
      largestIn: untold,
      largestOut: untold,
      trivial: only(dead.map((units) => (k === 1 || grid.units - units <= k ? 1 : 0))),
      rand,
      adjustedRand: adjusted,
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
  look(result, { ...selection, checkpoint: Number.POSITIVE_INFINITY });

/** One rate's mean over seeds with its interval, where there are several seeds. */
export interface RatePoint {
  readonly rate: number;
  readonly mean: number;
  readonly interval: Interval | null;
}

/** A table [rate][seed] as points, rising in rate. */
export const pointsOf = (rates: readonly number[], table: readonly (readonly number[])[]): RatePoint[] =>
  rates
    .map((rate, i) => ({ rate, mean: mean(table[i]), interval: meanInterval(table[i]) }))
    .sort((a, b) => a.rate - b.rate);

/** Accuracy below which a network of ten classes is as good as guessing. */
const collapseLevel = 0.15;

/** Rates at which at least half of the seeds' networks have collapsed to chance. */
export const collapsedRates = ({ rates, accuracy }: Pick<ClustersResult, 'rates'> & Pick<Looked, 'accuracy'>) =>
  rates.filter((_, i) => {
    const low = accuracy[i].filter((one) => one < collapseLevel).length;
    return low > 0 && low >= accuracy[i].length / 2;
  });

/** Rates at which the live units' index is 1 by necessity for some seed. */
export const trivialRates = ({ rates }: Pick<ClustersResult, 'rates'>, { trivial }: Indices): number[] =>
  rates.filter((_, i) => trivial[i].some((one) => one === 1));
