import { costOf } from '../../src/core/compress.ts';
import type { CompressionResult, Cube } from '../../src/experiments/compression/spec.ts';

interface Made {
  readonly rates?: readonly number[];
  readonly C?: readonly number[];
  readonly units?: number;
  /** Accuracy of the whole network, of merged clusters and of a random subset, by rate and C; seeds differ a little. */
  readonly full?: (rate: number) => number;
  readonly chosen?: (rate: number, C: number) => number;
  readonly random?: (rate: number, C: number) => number;
}

/** A made-up result whose accuracies tell rate, C and seed apart. */
export function madeUpCompression(seeds: readonly number[], made: Made = {}): CompressionResult {
  const { rates = [0, 0.5], C = [10, 40, 162], units = 400 } = made;
  const { full = (rate) => 0.97 - rate / 50, chosen = (rate, c) => 0.5 + rate / 2 + c / 1000 } = made;
  const { random = (rate, c) => 0.3 + rate / 2 + c / 1000 } = made;
  const off = (seed: number) => ((seed % 5) - 2) / 1000;
  const cube = <T>(value: (rate: number, c: number, seed: number) => T): Cube<T> =>
    rates.map((rate) => C.map((c) => seeds.map((seed) => value(rate, c, seed))));
  const flat = rates.map((rate) => seeds.map((seed) => full(rate) + off(seed) / 2));
  const merged = cube((rate, c, seed) => chosen(rate, c) + off(seed));
  const costs = C.map((c) => costOf([Math.min(c, units), 100, 100]));
  const whole = costOf([units, 100, 100]);
  return {
    units,
    networkShape: [units, 100, 100],
    rates: [...rates],
    seeds: [...seeds],
    C: [...C],
    layers: [1, 2, 3],
    kind: 'classic',
    steps: 2000,
    images: 10000,
    validationImages: 2000,
    trainImages: 58000,
    full: flat,
    byIncoming: merged,
    byOutgoing: cube((rate, c) => chosen(rate, c) - 0.1),
    chosen: merged,
    chosenSide: cube((): 'incoming' => 'incoming'),
    chosenUnits: cube((_, c) => Math.min(c, units)),
    factor: cube(() => 1.1),
    validation: { full: flat, byIncoming: merged, byOutgoing: merged, chosen: merged },
    agreementOnly: { units: cube((_, c) => Math.min(units, 2 * c)), accuracy: merged },
    baselines: {
      randomSubset: cube((rate, c, seed) => random(rate, c) + off(seed) * 1.5),
      normPruning: cube((rate, c) => random(rate, c)),
      scratch: cube(() => 0.9),
    },
    parameters: { full: whole.parameters, compressed: costs.map(({ parameters }) => parameters) },
    multiplyAdds: { full: whole.multiplyAdds, compressed: costs.map(({ multiplyAdds }) => multiplyAdds) },
    checkpoints: [
      {
        step: 0,
        images: 400,
        full: rates.map(() => 0.1),
        chosen: rates.map(() => C.map(() => 0.12)),
        randomSubset: rates.map(() => C.map(() => 0.11)),
      },
    ],
  };
}
