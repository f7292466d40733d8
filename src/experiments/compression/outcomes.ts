import { costOf } from '../../core/compress.ts';
import type { Cell } from './analyse.ts';
import {
  type CompressionCheckpoint,
  type CompressionParams,
  type CompressionResult,
  type Cube,
  laterUnits,
} from './spec.ts';

/** What is known of one seed's networks. */
export interface Outcomes {
  /** [rate] */
  readonly full: readonly { readonly validation: number; readonly test: number }[];
  /** [rate][C] */
  readonly cells: readonly (readonly Cell[])[];
  /** [rate][C]; null while not trained, or where it was not asked for. */
  readonly scratch: readonly (readonly number[])[] | null;
}

/** What a result says of itself besides its numbers. */
export interface Facts {
  readonly steps: number;
  readonly images: number;
  readonly validationImages: number;
  readonly trainImages: number;
  readonly checkpoints: readonly CompressionCheckpoint[];
}

/** Units of a network trained from the start with C units: no more than the layer has. */
export const scratchUnits = ({ units }: Pick<CompressionParams, 'units'>, C: number): number => Math.min(C, units);

/** A result from the outcomes of each seed, in the order of the parameters; seeds not yet begun are left out. */
export function buildResult(params: CompressionParams, seeds: readonly Outcomes[], facts: Facts): CompressionResult {
  const { units, rates, C, layers, noise, scratch } = params;
  const cube = <T>(read: (cell: Cell) => T): Cube<T> =>
    rates.map((_, r) => C.map((_, c) => seeds.map(({ cells }) => read(cells[r][c]))));
  const table = (set: 'test' | 'validation'): number[][] => rates.map((_, r) => seeds.map(({ full }) => full[r][set]));
  const test = <K extends keyof Cell['test']>(way: K): Cube<Cell['test'][K]> => cube((cell) => cell.test[way]);
  const cost = (of: 'parameters' | 'multiplyAdds') => ({
    full: costOf([units, ...laterUnits])[of],
    compressed: C.map((count) => costOf([Math.min(count, units), ...laterUnits])[of]),
  });
  return {
    units,
    networkShape: [units, ...laterUnits],
    rates: [...rates],
    seeds: params.seeds.slice(0, seeds.length),
    C: [...C],
    layers: [...layers],
    kind: noise,
    steps: facts.steps,
    images: facts.images,
    validationImages: facts.validationImages,
    trainImages: facts.trainImages,
    full: table('test'),
    byIncoming: test('byIncoming'),
    byOutgoing: test('byOutgoing'),
    chosen: test('chosen'),
    chosenSide: cube(({ side }) => side),
    chosenUnits: cube((cell) => cell.units),
    factor: cube(({ factor }) => factor),
    validation: {
      full: table('validation'),
      byIncoming: cube(({ validation }) => validation.byIncoming),
      byOutgoing: cube(({ validation }) => validation.byOutgoing),
      chosen: cube(({ validation }) => validation.chosen),
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
    checkpoints: [...facts.checkpoints],
  };
}

/** A checkpoint from a look at the networks on their way. */
export const checkpointOf = ({ full, cells }: Outcomes, step: number, images: number): CompressionCheckpoint => ({
  step,
  images,
  full: full.map(({ test }) => test),
  chosen: cells.map((row) => row.map(({ test }) => test.chosen)),
  randomSubset: cells.map((row) => row.map(({ test }) => test.randomSubset)),
});
