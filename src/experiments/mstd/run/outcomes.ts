import { type Moments, mstdOf } from '../../../core/moments.ts';
import { classes } from '../../../core/network.ts';
import { fitsOf, type Spreads } from '../fit.ts';
import { fewerMasks, type Measured, type MstdCheckpoint, type MstdParams, type MstdResult } from '../spec.ts';

/** What one network's outputs do over masks, summed over images. Chunks add up; divide by `images` for means. */
export interface Tally {
  /** Numbers of masks, rising. */
  readonly at: readonly number[];
  images: number;
  /** MSTD with n masks times the number of images, [n]. */
  readonly logits: Float64Array;
  readonly probabilities: Float64Array;
  /** Images that the scaled network gets right. */
  correct: number;
  /** Squares of the scaled network's logits less each image's mean logit, averaged over classes. */
  squares: number;
}

/** One seed's networks, [h]: trained with dropout, and the control (empty where none was asked for). */
export interface Outcomes {
  readonly trained: readonly Tally[];
  readonly control: readonly Tally[];
}

/** Empty outcomes of networks of so many widths, with up to `masks` masks. */
export function startOutcomes(widths: number, { control }: MstdParams, masks: number): Outcomes {
  const at = [...fewerMasks.filter((n) => n < masks), masks];
  const tallies = () =>
    Array.from({ length: widths }, (): Tally => {
      const [logits, probabilities] = [new Float64Array(at.length), new Float64Array(at.length)];
      return { at, images: 0, logits, probabilities, correct: 0, squares: 0 };
    });
  return { trained: tallies(), control: control === 'yes' ? tallies() : [] };
}

/**
 * Adds a chunk of images: their moments, and those whose largest logit is the true class's.
 * @param logits of the network that predicts, [image, class]
 */
export function addMoments(into: Tally, moments: Moments, logits: Float32Array, labels: Uint8Array): void {
  const rowOf = (of: Float32Array, image: number) => of.subarray(image * classes, (image + 1) * classes);
  for (let i = 0; i < into.at.length; i++) {
    into.logits[i] += moments.images * mstdOf(moments, 'logits', i);
    into.probabilities[i] += moments.images * mstdOf(moments, 'probabilities', i);
  }
  labels.forEach((label, image) => {
    const scaled = rowOf(moments.scaled.logits, image);
    const centre = scaled.reduce((sum, value) => sum + value, 0) / classes;
    into.squares += scaled.reduce((sum, value) => sum + (value - centre) ** 2, 0) / classes;
    const row = rowOf(logits, image);
    if (row.every((value, c) => c === label || value < row[label])) into.correct++;
  });
  into.images += moments.images;
}

/** Six significant digits: results differ beyond them between machines anyway. */
const round = (value: number): number => Number(value.toPrecision(6));
const spreadAt = (which: 'logits' | 'probabilities', n: number) => (tally: Tally) =>
  round(tally[which][tally.at.indexOf(n)] / tally.images);

function measured(units: readonly number[], seeds: readonly (readonly Tally[])[], masks: readonly number[]): Measured {
  const table = (read: (tally: Tally) => number): number[][] =>
    units.map((_, h) => seeds.map((networks) => round(read(networks[h]))));
  const spreads = (n: number): Spreads => ({
    mstd: table(spreadAt('logits', n)),
    onProbabilities: table(spreadAt('probabilities', n)),
  });
  const most = spreads(masks[masks.length - 1]);
  return {
    ...most,
    ...fitsOf(units, most),
    accuracy: table(({ correct, images }) => correct / images),
    logitSize: table(({ squares, images }) => Math.sqrt(squares / images)),
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
  const spreads = (networks: readonly Tally[]) => ({
    mstd: networks.map(spreadAt('logits', samples)),
    onProbabilities: networks.map(spreadAt('probabilities', samples)),
  });
  return { step, images, samples, ...spreads(trained), control: control.length > 0 ? spreads(control) : null };
}
