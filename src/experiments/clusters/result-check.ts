import { amount, fields, finite, listOf, noiseKind, rising, share, tableOf, within } from '../../contract/fields.ts';

const adjusted = within(-0.5, 1);
const units = within(0, 1000, true);

const indexCells = {
  rand: share,
  adjustedRand: adjusted,
  liveRand: share,
  liveAdjustedRand: adjusted,
  chanceRand: share,
  chanceRandLow: share,
  chanceRandHigh: share,
  chanceAdjusted: adjusted,
  chanceAdjustedLow: adjusted,
  chanceAdjustedHigh: adjusted,
  singleAdjusted: adjusted,
  singleAdjustedSd: amount,
  largestIn: units,
  largestOut: units,
  trivial: within(0, 1, true),
};

/** What is wrong with a value that should be a ClustersResult, naming the field and what is allowed; else null. */
export function problemWithClusters(result: unknown): string | null {
  const frame = fields({
    rates: listOf(within(0, 0.95), 1, 20),
    seeds: listOf(within(0, 4294967295, true), 1, 20),
    networkShape: listOf(within(1, 1000, true), 1, 5),
    layers: listOf(within(1, 5, true), 0, 5),
    noise: noiseKind,
    layer: within(1, 5, true),
    k: within(1, 400, true),
    restarts: within(1, 100, true),
    steps: within(0, 20000, true),
    images: within(1, 10000, true),
    activityImages: within(1, 60000, true),
  });
  const outer = frame(result, 'result');
  if (outer !== null) return outer;
  const { rates, seeds, networkShape, layer } = result as {
    rates: [];
    seeds: [];
    networkShape: number[];
    layer: number;
  };
  if (layer > networkShape.length) return `layer is "${layer}"; allowed is 1 to ${networkShape.length}`;

  const bySeed = <K extends string>(cells: Record<K, typeof share>) =>
    Object.fromEntries(
      Object.entries<typeof share>(cells).map(([n, c]) => [n, tableOf(c, rates.length, seeds.length)]),
    );
  const measures = bySeed({ deadUnits: units, nearestCosine: finite });
  const labels = tableOf(listOf(units, 0, 1000), rates.length, seeds.length);
  const inner = fields({
    ...bySeed(indexCells),
    ...measures,
    accuracy: tableOf(share, rates.length, seeds.length),
    labelsIn: labels,
    labelsOut: labels,
    grid: listOf(
      fields({
        layer: within(1, networkShape.length, true),
        units: within(1, 1000, true),
        ...measures,
        byK: listOf(fields({ k: within(1, 400, true), ...bySeed(indexCells) }), 1, 20),
      }),
      networkShape.length,
      networkShape.length,
    ),
  })(result, 'result');
  if (inner !== null) return inner;
  const { grid } = result as { grid: { byK: { k: number }[] }[] };
  const ks = grid[0].byK.map(({ k }) => k);
  const disorder = rising(ks, 'grid[0].byK');
  if (disorder !== null) return disorder;
  const odd = grid.findIndex(({ byK }) => byK.length !== ks.length || byK.some(({ k }, i) => k !== ks[i]));
  if (odd >= 0) return `grid[${odd}].byK is of other numbers of clusters than grid[0]; allowed are ${ks.join(', ')}`;

  const table = (cell: typeof share) =>
    listOf(tableOf(cell, ks.length, rates.length), networkShape.length, networkShape.length);
  return fields({
    checkpoints: listOf(
      fields({
        step: within(0, 20000, true),
        rand: table(share),
        adjustedRand: table(adjusted),
        chanceRand: table(share),
        deadUnits: tableOf(units, networkShape.length, rates.length),
      }),
      0,
      20,
    ),
  })(result, 'result');
}
