import { fitTable } from './fit.ts';
import type { Measured, MstdCheckpoint, MstdParams, MstdResult, Spreads } from './spec.ts';
import { accuracyOf, logitSizeOf, onLogits, onProbabilities, type Tally } from './tally.ts';

/** One seed's networks, [h]: trained with dropout, and the control (empty where none was asked for). */
export interface Outcomes {
  readonly trained: readonly Tally[];
  readonly control: readonly Tally[];
}

/** Six significant digits: results differ beyond them between machines anyway. */
const round = (value: number): number => Number(value.toPrecision(6));

function measured(units: readonly number[], seeds: readonly (readonly Tally[])[], masks: readonly number[]): Measured {
  const table = (read: (tally: Tally) => number): number[][] =>
    units.map((_, h) => seeds.map((networks) => round(read(networks[h]))));
  const spreads = (n: number): Spreads => ({
    mstd: table((tally) => onLogits(tally, n)),
    onProbabilities: table((tally) => onProbabilities(tally, n)),
  });
  const most = spreads(masks[masks.length - 1]);
  return {
    ...most,
    ...fitTable(units, most.mstd),
    probabilities: fitTable(units, most.onProbabilities),
    accuracy: table(accuracyOf),
    logitSize: table(logitSizeOf),
    fewer: Object.fromEntries(masks.slice(0, -1).map((n) => [String(n), spreads(n)])),
  };
}

/**
 * A result from the outcomes of each seed's networks; seeds not yet begun are left out. Where one was measured with
 * fewer masks than another, what both have is told.
 */
export function buildResult(
  params: MstdParams,
  units: readonly number[],
  seeds: readonly Outcomes[],
  checkpoints: readonly MstdCheckpoint[],
  steps: number,
): MstdResult {
  const all = seeds.flatMap(({ trained, control }) => [...trained, ...control]);
  const masks = all[0].at.filter((n) => all.every(({ at }) => at.includes(n)));
  const trained = seeds.map((one) => one.trained);
  const control = seeds.map((one) => one.control);
  return {
    units: [...units],
    seeds: params.seeds.slice(0, seeds.length),
    rate: params.rate,
    kind: params.noise,
    samples: masks[masks.length - 1],
    masks,
    steps,
    images: Math.min(...all.map(({ images }) => images)),
    ...measured(units, trained, masks),
    control: params.control === 'yes' ? measured(units, control, masks) : null,
    checkpoints: [...checkpoints],
  };
}

/** The first seed's networks as a checkpoint tells of them. */
export function checkpointOf({ trained, control }: Outcomes, step: number): MstdCheckpoint {
  const { at, images } = trained[0];
  const samples = at[at.length - 1];
  const spreads = (networks: readonly Tally[]) => ({
    mstd: networks.map((tally) => round(onLogits(tally, samples))),
    onProbabilities: networks.map((tally) => round(onProbabilities(tally, samples))),
  });
  return { step, images, samples, ...spreads(trained), control: control.length > 0 ? spreads(control) : null };
}
