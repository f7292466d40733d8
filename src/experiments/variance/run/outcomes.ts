import { maskNoiseOf, outputs, type RuleTally, scoresOf, type Tally } from '../../../core/model-variance.ts';
import type { Output } from '../../../core/moments.ts';
import { collapseLevel, type ModelVariances, type Tables, type VarianceParams, type VarianceResult } from '../spec.ts';
import { armsOf } from './networks.ts';

/** Six significant digits: results differ beyond them between machines anyway. */
const round = (value: number): number => Number(value.toPrecision(6));

/** What one seed's networks predict, by arm in the order of `armsOf`. */
export type SeedTallies = readonly Tally[];

type Read<T> = (rule: RuleTally, tally: Tally, n: number) => T;
/** Reads every rule of the tallies, with the indexes of the result. */
const readerOf =
  ({ kinds, rates }: VarianceParams, n: readonly number[], seeds: readonly SeedTallies[]) =>
  <T>(read: Read<T>): Tables<T> => {
    const arms = armsOf({ kinds, rates });
    const scaled = (arm: number) => seeds.map((seed) => read(seed[arm].scaled, seed[arm], 0));
    // A network without dropout says the same under every mask.
    const sampled = (arm: number) =>
      n.map((masks, i) => seeds.map((seed) => read(seed[arm].sampled[i] ?? seed[arm].scaled, seed[arm], masks)));
    const each = <C>(of: (arm: number) => C): C[][] =>
      kinds.map((kind) =>
        rates.map((rate) => of(rate === 0 ? 0 : arms.findIndex((arm) => arm.kind === kind && arm.rate === rate))),
      );
    return { noDropout: scaled(0), scaled: each(scaled), sampled: each(sampled) };
  };
type Reader = ReturnType<typeof readerOf>;

/** [seed][model] as [model][seed]. */
const turned = (rows: readonly (readonly number[])[]): number[][] =>
  rows[0].map((_, model) => rows.map((row) => row[model]));

function byModel(read: Reader, which: Output): ModelVariances['byModel'] {
  const { noDropout, scaled, sampled } = read((rule, tally) => scoresOf(rule[which], tally).distances.map(round));
  return {
    noDropout: turned(noDropout),
    scaled: scaled.map((rates) => rates.map(turned)),
    sampled: sampled.map((rates) => rates.map((all) => all.map(turned))),
  };
}

const variances = (read: Reader, which: Output, alone: boolean): ModelVariances => ({
  ...read((rule, tally) => round(scoresOf(rule[which], tally).variance)),
  maskNoise: read((_, tally, n) => (n > 0 ? round(maskNoiseOf(tally, which, n)) : 0)).sampled,
  relative: read((rule, tally) => {
    const { variance, power } = scoresOf(rule[which], tally);
    return power > 0 ? round(variance / power) : 0;
  }),
  ...(alone ? { byModel: byModel(read, which) } : {}),
});

function outcomes(read: Reader, score: 'crossEntropy' | 'accuracy'): VarianceResult['accuracy'] {
  const of = (which: Output) => read((rule, tally) => round(scoresOf(rule[which], tally)[score]));
  return { ...of('probabilities'), sampledLogits: of('logits').sampled };
}

const collapsedIn = (_: RuleTally, { scaled, images }: Tally): number =>
  scaled.logits.correct.filter((correct) => correct < collapseLevel * images).length;

/**
 * A result from the tallies of each seed; seeds not yet begun are left out. Where one was measured with fewer masks than
 * another, what both have is told.
 *
 * @param params with rising rates, layers and numbers of masks
 */
export function buildResult(
  params: VarianceParams,
  modelImages: number,
  seeds: readonly SeedTallies[],
  steps: number,
): VarianceResult {
  const noisy = seeds.flatMap((seed) => seed.slice(1));
  const n = params.samples.filter((one) => noisy.every(({ at }) => at.includes(one)));
  const read = readerOf(params, n, seeds);
  const [logits, probabilities] = outputs.map((which) => variances(read, which, seeds.length === 1));
  const { sampled: _, ...collapsed } = read(collapsedIn);
  return {
    rates: [...params.rates],
    seeds: params.seeds.slice(0, seeds.length),
    kinds: [...params.kinds],
    layers: [...params.layers],
    models: params.models,
    modelImages,
    n,
    steps,
    images: Math.min(...seeds.flatMap((seed) => seed.map(({ images }) => images))),
    logits,
    probabilities,
    crossEntropy: outcomes(read, 'crossEntropy'),
    accuracy: outcomes(read, 'accuracy'),
    bias2: read((rule, tally) => round(scoresOf(rule.probabilities, tally).bias2)),
    collapsed,
  };
}
