import { fitTable } from './fit.ts';
import type { Measured, MstdResult, Spreads } from './spec.ts';

type Table = readonly (readonly number[])[];

/** Puts tables [h][seed] side by side along their seeds. */
const beside = (tables: readonly Table[]): number[][] =>
  tables[0].map((_, h) => tables.flatMap((table) => table[h] as number[]));

const spreads = (all: readonly Spreads[]): Spreads => ({
  mstd: beside(all.map((one) => one.mstd)),
  onProbabilities: beside(all.map((one) => one.onProbabilities)),
});

function measured(units: readonly number[], all: readonly Measured[]): Measured {
  const joined = spreads(all);
  return {
    ...joined,
    ...fitTable(units, joined.mstd),
    probabilities: fitTable(units, joined.onProbabilities),
    accuracy: beside(all.map((one) => one.accuracy)),
    logitSize: beside(all.map((one) => one.logitSize)),
    fewer: Object.fromEntries(Object.keys(all[0].fewer).map((n) => [n, spreads(all.map((one) => one.fewer[n]))])),
  };
}

/**
 * Joins complete results that differ in nothing but their seeds, in the order given. Checkpoints are the first one's.
 * @throws Error naming the field in which two of them differ, or a seed that comes twice.
 */
export function mergeMstd(results: readonly MstdResult[]): MstdResult {
  const [head, ...others] = results;
  for (const field of ['units', 'rate', 'kind', 'masks', 'steps', 'images'] as const) {
    const differs = others.find((other) => JSON.stringify(other[field]) !== JSON.stringify(head[field]));
    if (differs)
      throw new Error(`${field} differs: ${JSON.stringify(head[field])} and ${JSON.stringify(differs[field])}`);
  }
  const controls = results.flatMap(({ control }) => (control ? [control] : []));
  if (controls.length > 0 && controls.length < results.length) throw new Error('control differs: some have none');
  const seeds = results.flatMap((one) => one.seeds);
  const twice = seeds.find((seed, i) => seeds.indexOf(seed) !== i);
  if (twice !== undefined) throw new Error(`seed ${twice} comes twice`);
  return {
    ...head,
    seeds,
    ...measured(head.units, results),
    control: controls.length > 0 ? measured(head.units, controls) : null,
  };
}
