import { costOf } from '../../../core/compress.ts';
import type { Cell, NetworkOutcomes } from '../../../core/compress-network.ts';
import {
  type CompressionCheckpoint,
  type CompressionParams,
  type CompressionResult,
  type Cube,
  shapeOf,
} from '../spec.ts';

/** What is known of one seed's networks. */
export interface Outcomes {
  /** [rate] */
  readonly networks: readonly NetworkOutcomes[];
  /** Test accuracies [rate][C]; null while not trained, or where it was not asked for. */
  readonly scratch: readonly (readonly number[])[] | null;
}

type Facts = Pick<CompressionResult, 'steps' | 'images' | 'validationImages' | 'trainImages' | 'checkpoints'>;

/** A result from the outcomes of each seed, in the order of the parameters; seeds not yet begun are left out. */
export function buildResult(params: CompressionParams, seeds: readonly Outcomes[], facts: Facts): CompressionResult {
  const { checkpoints, ...rest } = facts;
  const { units, rates, C, layers, noise, scratch } = params;
  const cube = <T>(read: (cell: Cell) => T): Cube<T> =>
    rates.map((_, r) => C.map((_, c) => seeds.map(({ networks }) => read(networks[r].cells[c]))));
  const full = (set: 'test' | 'validation') => rates.map((_, r) => seeds.map(({ networks }) => networks[r].full[set]));
  const test = <K extends keyof Cell['test']>(way: K): Cube<Cell['test'][K]> => cube((cell) => cell.test[way]);
  const validation = (way: keyof Cell['validation']) => cube((cell) => cell.validation[way]);
  const cost = (of: 'parameters' | 'multiplyAdds') => ({
    full: costOf(shapeOf(units))[of],
    compressed: C.map((count) => costOf(shapeOf(Math.min(count, units)))[of]),
  });
  return {
    units,
    networkShape: shapeOf(units),
    rates: [...rates],
    seeds: params.seeds.slice(0, seeds.length),
    C: [...C],
    layers: [...layers],
    kind: noise,
    ...rest,
    full: full('test'),
    byIncoming: test('byIncoming'),
    byOutgoing: test('byOutgoing'),
    chosen: test('chosen'),
    chosenSide: cube(({ side }) => side),
    chosenUnits: cube((cell) => cell.units),
    factor: cube(({ factor }) => factor),
    validation: {
      full: full('validation'),
      byIncoming: validation('byIncoming'),
      byOutgoing: validation('byOutgoing'),
      chosen: validation('chosen'),
    },
    agreementOnly: { units: cube(({ agreedUnits }) => agreedUnits), accuracy: test('agreementOnly') },
    baselines: {
      randomSubset: test('randomSubset'),
      normPruning: test('normPruning'),
      scratch:
        scratch === 'off'
          ? null
          : rates.map((_, r) => C.map((_, c) => seeds.map((one) => one.scratch?.[r][c] ?? null))),
    },
    parameters: cost('parameters'),
    multiplyAdds: cost('multiplyAdds'),
    checkpoints: [...checkpoints],
  };
}

/** A checkpoint from a look at the networks on their way. */
export const checkpointOf = ({ networks }: Outcomes, step: number, images: number): CompressionCheckpoint => ({
  step,
  images,
  full: networks.map(({ full }) => full.test),
  chosen: networks.map(({ cells }) => cells.map(({ test }) => test.chosen)),
  randomSubset: networks.map(({ cells }) => cells.map(({ test }) => test.randomSubset)),
});
