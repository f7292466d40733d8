import { indexNames } from './outcomes.ts';
import type { ClustersResult, Indices, LayerGrid } from './spec.ts';

type Table<T> = readonly (readonly T[])[];

/** Puts tables [rate][seed] side by side along their seeds. */
const beside = <T>(tables: readonly Table<T>[]): T[][] =>
  tables[0].map((_, rate) => tables.flatMap((table) => table[rate]));

const indicesBeside = (all: readonly Indices[]): Indices =>
  Object.fromEntries(indexNames.map((name) => [name, beside(all.map((one) => one[name]))])) as Record<
    keyof Indices,
    number[][]
  >;

const gridBeside = (grids: readonly (readonly LayerGrid[])[]): LayerGrid[] =>
  grids[0].map(({ layer, units, byK }, l) => ({
    layer,
    units,
    deadUnits: beside(grids.map((grid) => grid[l].deadUnits)),
    nearestCosine: beside(grids.map((grid) => grid[l].nearestCosine)),
    byK: byK.map(({ k }, i) => ({ k, ...indicesBeside(grids.map((grid) => grid[l].byK[i])) })),
  }));

const same = [
  'rates',
  'networkShape',
  'layers',
  'noise',
  'layer',
  'k',
  'restarts',
  'steps',
  'images',
  'activityImages',
];

/**
 * Joins complete results that differ in nothing but their seeds, in the order given; checkpoints are those of the
 * first.
 * @throws Error naming the field in which two of them differ, or a seed that comes twice.
 */
export function mergeClusters(results: readonly ClustersResult[]): ClustersResult {
  const [head, ...others] = results;
  for (const field of same as (keyof ClustersResult)[]) {
    const differs = others.find((other) => JSON.stringify(other[field]) !== JSON.stringify(head[field]));
    if (differs)
      throw new Error(`${field} differs: ${JSON.stringify(head[field])} and ${JSON.stringify(differs[field])}`);
  }
  const seeds = results.flatMap((one) => one.seeds);
  const twice = seeds.find((seed, i) => seeds.indexOf(seed) !== i);
  if (twice !== undefined) throw new Error(`seed ${twice} comes twice`);
  const tables = <T>(of: (one: ClustersResult) => Table<T>): T[][] => beside(results.map(of));
  return {
    ...head,
    seeds,
    ...indicesBeside(results),
    deadUnits: tables((one) => one.deadUnits),
    nearestCosine: tables((one) => one.nearestCosine),
    accuracy: tables((one) => one.accuracy),
    labelsIn: tables((one) => one.labelsIn),
    labelsOut: tables((one) => one.labelsOut),
    grid: gridBeside(results.map((one) => one.grid)),
  };
}

/** Without the labels of every seed but the first: pictures are of the first seed's networks. */
export function compactClusters(result: ClustersResult): ClustersResult {
  const first = (labels: readonly (readonly number[][])[] | number[][][]) =>
    labels.map((bySeed) => bySeed.map((units, s) => (s === 0 ? [...units] : [])));
  return { ...result, labelsIn: first(result.labelsIn), labelsOut: first(result.labelsOut) };
}
