import type { PageState } from '../../src/contract/page.ts';
import type { Recorded } from '../../src/contract/view.ts';
import {
  fitsOf,
  type Measured,
  type MstdParams,
  type MstdResult,
  type MstdSlice,
} from '../../src/experiments/mstd/spec.ts';
import { defaultPageState } from '../../src/state/page-state.ts';

/** The page as it opens, with what belongs to this experiment alone. */
export const pageState: PageState & MstdSlice = { ...defaultPageState, outputs: 'logits', axes: 'log', fit: [1, 2000] };

export interface MadeUp {
  readonly units?: readonly number[];
  readonly seeds?: readonly number[];
  readonly rate?: number;
  /** Exponents of MSTD in h: with dropout, and of the control; null for no control. */
  readonly slope?: number;
  readonly controlSlope?: number | null;
  /** Share by which widths lie off the line, in turns above and below. */
  readonly scatter?: number;
}

/** MSTD at a width as `MadeUp` has it; seeds differ by one percent, and in their slopes by a hundredth. */
const valueAt = (units: number, h: number, seed: number, slope: number, scatter: number): number =>
  5 * (1 + seed / 100) * units ** (slope + ((seed % 3) - 1) / 100) * (1 + (h % 2 === 0 ? scatter : -scatter));

/** A made-up result whose MSTD is a power of h, up to `scatter`. */
export function madeUpMstd(made: MadeUp = {}): MstdResult {
  const { units = [25, 50, 100, 200], seeds = [1], rate = 0.5, scatter = 0.01 } = made;
  const { slope = -0.25, controlSlope = -0.37 } = made;
  const grid = (value: (units: number, h: number, seed: number) => number) =>
    units.map((width, h) => seeds.map((seed) => value(width, h, seed)));
  const measured = (exponent: number): Measured => {
    const spreads = (factor: number) => ({
      mstd: grid((width, h, seed) => (rate === 0 ? 0 : factor * valueAt(width, h, seed, exponent, scatter))),
      onProbabilities: grid((width, h, seed) =>
        rate === 0 ? 0 : 0.02 * factor * valueAt(width, h, seed, 2 * exponent, scatter),
      ),
    });
    const most = spreads(1);
    return {
      ...most,
      ...fitsOf(units, most),
      accuracy: grid(() => 0.9),
      logitSize: grid(() => 4),
      fewer: { '5': spreads(0.9) },
    };
  };
  const checkpoint = (step: number, factor: number) => {
    const rows = (exponent: number) => ({
      mstd: units.map((width) => (rate === 0 ? 0 : factor * width ** exponent)),
      onProbabilities: units.map((width) => (rate === 0 ? 0 : 0.01 * factor * width ** exponent)),
    });
    const control = controlSlope === null ? null : rows(step === 0 ? 0 : controlSlope);
    return { step, images: 200, samples: 10, ...rows(step === 0 ? 0 : slope), control };
  };
  return {
    units: [...units],
    seeds: [...seeds],
    rate,
    kind: 'classic',
    samples: 50,
    masks: [5, 50],
    steps: 800,
    images: 1000,
    ...measured(slope),
    control: controlSlope === null ? null : measured(controlSlope),
    checkpoints: [0, 22, 89, 200, 356, 556, 800].map((step) => checkpoint(step, 1 + step / 200)),
  };
}

export const mstdParams: MstdParams = {
  units: [25, 50, 100, 200],
  rate: 0.5,
  noise: 'classic',
  samples: 50,
  control: 'yes',
  seeds: [1],
  budget: 'lecture',
  steps: 0,
  batchSize: 64,
  learningRate: 0.001,
  optimiser: 'adam',
  testImages: 0,
  trainImages: 0,
};

/** A made-up result as a recorded run. */
export const recordedMstd = (
  result: MstdResult,
  params: Partial<MstdParams> = {},
): Recorded<MstdParams, MstdResult> => ({
  name: 'mstd',
  experiment: 'mstd',
  params: { ...mstdParams, units: result.units, seeds: result.seeds, rate: result.rate, ...params },
  seed: result.seeds[0],
  backend: 'wasm',
  device: 'a made-up machine',
  version: '0',
  seconds: 10,
  date: '2026-01-01',
  commit: '0123456789ab',
  result,
});
