import type { BatchSizeResult, Measured } from './spec.ts';

/** Puts tables [batch][seed] side by side along their seeds. */
const beside = <T>(tables: readonly (readonly (readonly T[])[])[]): T[][] =>
  tables[0].map((_, b) => tables.flatMap((table) => table[b]));

const measured = (all: readonly Measured[]): Measured => ({
  scaled: beside(all.map((one) => one.scaled)),
  withinRunSd: beside(all.map((one) => one.withinRunSd)),
  curve: beside(all.map((one) => one.curve)),
});

const same = [
  'batches',
  'rate',
  'kind',
  'layers',
  'networkShape',
  'samples',
  'examples',
  'optimiser',
  'scaleRate',
  'learningRate',
  'points',
  'images',
  'curveImages',
] as const;

/**
 * Joins complete results that differ in nothing but their seeds, in the order given.
 * @throws Error naming the field in which two of them differ, or a seed that comes twice.
 */
export function mergeBatchSize(results: readonly BatchSizeResult[]): BatchSizeResult {
  const [head, ...others] = results;
  for (const field of same) {
    const differs = others.find((other) => JSON.stringify(other[field]) !== JSON.stringify(head[field]));
    if (differs)
      throw new Error(`${field} differs: ${JSON.stringify(head[field])} and ${JSON.stringify(differs[field])}`);
  }
  const seeds = results.flatMap((one) => one.seeds);
  const twice = seeds.find((seed, i) => seeds.indexOf(seed) !== i);
  if (twice !== undefined) throw new Error(`seed ${twice} comes twice`);
  const dropout = results.map((one) => one.dropout);
  return {
    ...head,
    seeds,
    dropout: { ...measured(dropout), sampled: beside(dropout.map((one) => one.sampled)) },
    noDropout: measured(results.map((one) => one.noDropout)),
    latest: null,
  };
}
