import type { Measures, RuleMeasures, SamplingResult } from './spec.ts';

type Table = readonly (readonly number[])[];

/** Puts tables [rate][seed] side by side along their seeds. */
const beside = (tables: readonly Table[]): number[][] =>
  tables[0].map((_, rate) => tables.flatMap((table) => table[rate] as number[]));

const measures = (all: readonly Measures[]): Measures => ({
  accuracy: beside(all.map((one) => one.accuracy)),
  crossEntropy: beside(all.map((one) => one.crossEntropy)),
});

const forEachN = <T, U>(
  all: readonly Readonly<Record<string, T>>[],
  join: (each: readonly T[]) => U,
): Record<string, U> => Object.fromEntries(Object.keys(all[0]).map((n) => [n, join(all.map((one) => one[n]))]));

const rules = (all: readonly RuleMeasures[]): RuleMeasures => ({
  scaled: measures(all.map((one) => one.scaled)),
  single: measures(all.map((one) => one.single)),
  sampled: forEachN(
    all.map((one) => one.sampled),
    (each) => ({
      geometric: measures(each.map((one) => one.geometric)),
      arithmetic: measures(each.map((one) => one.arithmetic)),
    }),
  ),
});

/**
 * Joins complete results that differ in nothing but their seeds, in the order given.
 * @throws Error naming the field in which two of them differ, or a seed that comes twice.
 */
export function mergeSampling(results: readonly SamplingResult[]): SamplingResult {
  const [head, ...others] = results;
  for (const field of [
    'rates',
    'networkShape',
    'layers',
    'kind',
    'samples',
    'steps',
    'images',
    'trainImages',
  ] as const) {
    const differs = others.find((other) => JSON.stringify(other[field]) !== JSON.stringify(head[field]));
    if (differs)
      throw new Error(`${field} differs: ${JSON.stringify(head[field])} and ${JSON.stringify(differs[field])}`);
  }
  const seeds = results.flatMap((one) => one.seeds);
  const twice = seeds.find((seed, i) => seeds.indexOf(seed) !== i);
  if (twice !== undefined) throw new Error(`seed ${twice} comes twice`);
  return {
    ...head,
    seeds,
    ...rules(results),
    discordant: forEachN(
      results.map((one) => one.discordant),
      (each) => ({
        geometric: beside(each.map((one) => one.geometric)),
        arithmetic: beside(each.map((one) => one.arithmetic)),
      }),
    ),
    train: rules(results.map((one) => one.train)),
  };
}

/** Keeps the measures of some numbers of masks n only. */
export function thinSampling(result: SamplingResult, keep: (n: number) => boolean): SamplingResult {
  const { checkpoints } = result;
  const samples = result.samples.filter(keep);
  const some = <T>(byN: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(samples.map((n) => [n, byN[n]]));
  return {
    ...result,
    samples,
    sampled: some(result.sampled),
    discordant: some(result.discordant),
    train: { ...result.train, sampled: some(result.train.sampled) },
    ...(checkpoints ? { checkpoints: checkpoints.map((one) => thinSampling(one, keep)) } : {}),
  };
}
