import type { Outcome, Prediction, SampledOutcome } from '../../../core/prediction.ts';
import type { Measures, RuleMeasures, SamplingParams, SamplingResult } from '../spec.ts';

/** What one network did on test and on training images. */
export interface Outcomes {
  readonly test: Prediction;
  readonly train: Prediction;
}

type Read = (prediction: Prediction) => number;

/** Sums to means: accuracy to the last image, cross-entropy to six significant digits. */
const round = (value: number): number => Number(value.toPrecision(6));

/** A result from the outcomes of each seed's networks, `seeds[seed][rate]`; seeds not yet begun are left out. */
export function buildResult(
  params: SamplingParams,
  seeds: readonly (readonly Outcomes[])[],
  steps: number,
): SamplingResult {
  const drawn = Math.min(...seeds.flat().map(({ test }) => test.geometric.correct.length));
  const samples = Array.from({ length: drawn }, (_, i) => i + 1);
  const table = (part: keyof Outcomes, read: Read): number[][] =>
    params.rates.map((_, rate) => seeds.map((networks) => round(read(networks[rate][part]))));
  const outcome = (part: keyof Outcomes, of: (prediction: Prediction) => Outcome): Measures => ({
    accuracy: table(part, (p) => of(p).correct / p.images),
    crossEntropy: table(part, (p) => of(p).crossEntropy / p.images),
  });
  const sampled = (part: keyof Outcomes, of: (prediction: Prediction) => SampledOutcome, n: number): Measures =>
    outcome(part, (p) => ({ correct: of(p).correct[n - 1], crossEntropy: of(p).crossEntropy[n - 1] }));
  const each = <T>(make: (n: number) => T): Record<string, T> =>
    Object.fromEntries(samples.map((n) => [String(n), make(n)]));
  const rules = (part: keyof Outcomes): RuleMeasures => ({
    scaled: outcome(part, (p) => p.scaled),
    single: outcome(part, (p) => p.single),
    sampled: each((n) => ({
      geometric: sampled(part, (p) => p.geometric, n),
      arithmetic: sampled(part, (p) => p.arithmetic, n),
    })),
  });
  return {
    rates: [...params.rates],
    seeds: params.seeds.slice(0, seeds.length),
    networkShape: [...params.networkShape],
    layers: [...params.layers],
    kind: params.noise,
    samples,
    steps,
    images: seeds[0][0].test.images,
    trainImages: seeds[0][0].train.images,
    ...rules('test'),
    discordant: each((n) => ({
      geometric: table('test', (p) => p.geometric.discordant[n - 1]),
      arithmetic: table('test', (p) => p.arithmetic.discordant[n - 1]),
    })),
    train: rules('train'),
  };
}
