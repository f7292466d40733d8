import type { ByRule, ModelVariances, Outcomes, VarianceResult } from './spec.ts';

type Nested = readonly (number | Nested)[];

/** Puts tables whose last index is the seed side by side along it. */
function beside<T extends Nested>(tables: readonly T[]): T {
  const [head] = tables;
  const joined = head.every((entry) => typeof entry === 'number')
    ? tables.flat()
    : head.map((_, i) => beside(tables.map((table) => table[i] as Nested)));
  return joined as unknown as T;
}

const unsampled = (all: readonly Pick<ByRule, 'noDropout' | 'scaled'>[]) => ({
  noDropout: beside(all.map((one) => one.noDropout)),
  scaled: beside(all.map((one) => one.scaled)),
});

const byRule = (all: readonly ByRule[]): ByRule => ({
  ...unsampled(all),
  sampled: beside(all.map((one) => one.sampled)),
});

/** What each model adds is kept of a single seed only. */
const variances = (all: readonly ModelVariances[]): ModelVariances => ({
  ...byRule(all),
  maskNoise: beside(all.map((one) => one.maskNoise)),
  relative: byRule(all.map((one) => one.relative)),
  ...(all.length === 1 && all[0].byModel ? { byModel: all[0].byModel } : {}),
});

const outcomes = (all: readonly Outcomes[]): Outcomes => ({
  ...byRule(all),
  sampledLogits: beside(all.map((one) => one.sampledLogits)),
});

/**
 * Joins complete results that differ in nothing but their seeds, in the order given.
 * @throws Error naming the field in which two of them differ, or a seed that comes twice.
 */
export function mergeVariance(results: readonly VarianceResult[]): VarianceResult {
  const [head, ...others] = results;
  for (const field of ['rates', 'kinds', 'layers', 'models', 'modelImages', 'n', 'steps', 'images'] as const) {
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
    logits: variances(results.map((one) => one.logits)),
    probabilities: variances(results.map((one) => one.probabilities)),
    crossEntropy: outcomes(results.map((one) => one.crossEntropy)),
    accuracy: outcomes(results.map((one) => one.accuracy)),
    bias2: byRule(results.map((one) => one.bias2)),
    collapsed: unsampled(results.map((one) => one.collapsed)),
  };
}
