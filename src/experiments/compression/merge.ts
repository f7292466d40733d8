import type { CompressionResult, Cube } from './spec.ts';

/** Puts tables [rate][seed] side by side along their seeds. */
const beside = (tables: readonly (readonly (readonly number[])[])[]): number[][] =>
  tables[0].map((_, rate) => tables.flatMap((table) => [...table[rate]]));

/** Puts cubes [rate][C][seed] side by side along their seeds. */
const cubes = <T>(all: readonly Cube<T>[]): Cube<T> =>
  all[0].map((rows, rate) => rows.map((_, c) => all.flatMap((cube) => [...cube[rate][c]])));

const same = [
  'units',
  'networkShape',
  'rates',
  'C',
  'layers',
  'kind',
  'steps',
  'images',
  'validationImages',
  'trainImages',
] as const;

/**
 * Joins complete results that differ in nothing but their seeds, in the order given. Checkpoints are the first one's.
 * @throws Error naming the field in which two of them differ, or a seed that comes twice.
 */
export function mergeCompression(results: readonly CompressionResult[]): CompressionResult {
  const [head, ...others] = results;
  for (const field of same) {
    const differs = others.find((other) => JSON.stringify(other[field]) !== JSON.stringify(head[field]));
    if (differs)
      throw new Error(`${field} differs: ${JSON.stringify(head[field])} and ${JSON.stringify(differs[field])}`);
  }
  const scratch = results.flatMap(({ baselines }) => (baselines.scratch ? [baselines.scratch] : []));
  if (scratch.length > 0 && scratch.length < results.length) throw new Error('scratch differs: some have none');
  const seeds = results.flatMap((one) => one.seeds);
  const twice = seeds.find((seed, i) => seeds.indexOf(seed) !== i);
  if (twice !== undefined) throw new Error(`seed ${twice} comes twice`);
  const cube = <T>(read: (result: CompressionResult) => Cube<T>): Cube<T> => cubes(results.map(read));
  return {
    ...head,
    seeds,
    full: beside(results.map((one) => one.full)),
    byIncoming: cube((one) => one.byIncoming),
    byOutgoing: cube((one) => one.byOutgoing),
    chosen: cube((one) => one.chosen),
    chosenSide: cube((one) => one.chosenSide),
    chosenUnits: cube((one) => one.chosenUnits),
    factor: cube((one) => one.factor),
    validation: {
      full: beside(results.map((one) => one.validation.full)),
      byIncoming: cube((one) => one.validation.byIncoming),
      byOutgoing: cube((one) => one.validation.byOutgoing),
      chosen: cube((one) => one.validation.chosen),
    },
    agreementOnly: {
      units: cube((one) => one.agreementOnly.units),
      accuracy: cube((one) => one.agreementOnly.accuracy),
    },
    baselines: {
      randomSubset: cube((one) => one.baselines.randomSubset),
      normPruning: cube((one) => one.baselines.normPruning),
      scratch: scratch.length > 0 ? cubes(scratch) : null,
    },
  };
}
