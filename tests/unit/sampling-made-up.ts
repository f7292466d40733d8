import type { Measures, RuleMeasures, SamplingResult } from '../../src/experiments/sampling/spec.ts';

/** A made-up result whose accuracies tell rate and seed apart. */
export function madeUpResult(
  seeds: readonly number[],
  rates: readonly number[] = [0, 0.5],
  samples: readonly number[] = [1, 2, 3],
): SamplingResult {
  const grid = (value: (rate: number, seed: number) => number) =>
    rates.map((rate) => seeds.map((seed) => value(rate, seed)));
  const measures = (shift: number): Measures => ({
    accuracy: grid((rate, seed) => 0.9 - rate / 10 - seed / 100 + shift),
    crossEntropy: grid((rate, seed) => rate + seed / 3),
  });
  const byN = <T>(value: (n: number) => T) => Object.fromEntries(samples.map((n) => [n, value(n)]));
  const rules = (): RuleMeasures => ({
    scaled: measures(0),
    single: measures(-0.05),
    sampled: byN((n) => ({ geometric: measures(n / 10000), arithmetic: measures(n / 10000) })),
  });
  return {
    rates: [...rates],
    seeds: [...seeds],
    networkShape: [16],
    layers: [1],
    kind: 'classic',
    samples: [...samples],
    steps: 20,
    images: 200,
    trainImages: 100,
    ...rules(),
    discordant: byN(() => ({ geometric: grid(() => 3), arithmetic: grid(() => 4) })),
    train: rules(),
  };
}
