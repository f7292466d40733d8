import { emptyTally, logitSizeOf, type MaskTally, spreadOf } from '../../../core/mask-tally.ts';
import { fewerMasks, fitsOf, type Measured, type MstdCheckpoint, type MstdParams, type MstdResult } from '../spec.ts';

/** One seed's networks, [h]: trained with dropout, and the control (empty where none was asked for). */
export interface Outcomes {
  readonly trained: readonly MaskTally[];
  readonly control: readonly MaskTally[];
}

/** Empty outcomes of networks of so many widths, with up to `masks` masks. */
export function startOutcomes(widths: number, { control }: MstdParams, masks: number): Outcomes {
  const at = [...fewerMasks.filter((n) => n < masks), masks];
  const tallies = () => Array.from({ length: widths }, () => emptyTally(at));
  return { trained: tallies(), control: control === 'yes' ? tallies() : [] };
}

/** Six significant digits: results differ beyond them between machines anyway. */
const round = (value: number): number => Number(value.toPrecision(6));

function measured(
  units: readonly number[],
  seeds: readonly (readonly MaskTally[])[],
  masks: readonly number[],
): Measured {
  const table = (read: (tally: MaskTally) => number): number[][] =>
    units.map((_, h) => seeds.map((networks) => round(read(networks[h]))));
  const spreads = (n: number) => ({
    mstd: table((tally) => spreadOf(tally, 'logits', n)),
    onProbabilities: table((tally) => spreadOf(tally, 'probabilities', n)),
  });
  const most = spreads(masks[masks.length - 1]);
  return {
    ...most,
    ...fitsOf(units, most),
    accuracy: table(({ correct, images }) => correct / images),
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
  const of = (part: keyof Outcomes) =>
    measured(
      units,
      seeds.map((one) => one[part]),
      masks,
    );
  return {
    units: [...units],
    seeds: params.seeds.slice(0, seeds.length),
    rate: params.rate,
    kind: params.noise,
    samples: masks[masks.length - 1],
    masks,
    steps,
    images: Math.min(...all.map(({ images }) => images)),
    ...of('trained'),
    control: params.control === 'yes' ? of('control') : null,
    checkpoints: [...checkpoints],
  };
}

/** The first seed's networks as a checkpoint tells of them. */
export function checkpointOf({ trained, control }: Outcomes, step: number): MstdCheckpoint {
  const { at, images } = trained[0];
  const samples = at[at.length - 1];
  const spreads = (networks: readonly MaskTally[]) => ({
    mstd: networks.map((tally) => round(spreadOf(tally, 'logits', samples))),
    onProbabilities: networks.map((tally) => round(spreadOf(tally, 'probabilities', samples))),
  });
  return { step, images, samples, ...spreads(trained), control: control.length > 0 ? spreads(control) : null };
}
