/** Looks at trained networks through masks. */

import type { RunContext } from '../../contract/run.ts';
import type { Images } from '../../data/types.ts';
import type { Backend, Family, LayerWeights } from '../../engine/types.ts';
import { chunkMs, imagesIn } from '../../kit/running.ts';
import type { Outcomes } from './outcomes.ts';
import { fewerMasks, laterUnits, type MstdParams } from './spec.ts';
import { addCorrect, addMoments, emptyTally } from './tally.ts';

/** Stream of the masks of test images. */
const stream = 0;

/** Images [from, to). */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The networks trained, and the control's weights in networks that are masked; null where there is no control. */
export interface Probe {
  readonly family: Family;
  readonly masked: Family | null;
  dispose(): void;
}

/**
 * Copies the weights of the networks trained without dropout, the second half of the family, into networks with it.
 * At rate 0 nothing is copied: masked and unmasked networks are then the same.
 */
export async function openProbe(
  family: Family,
  { rate, control, noise }: MstdParams,
  backend: Backend,
): Promise<Probe> {
  if (control === 'no' || rate === 0) return { family, masked: null, dispose: () => {} };
  const half = family.networks.length / 2;
  const plain = family.networks.slice(half);
  const initial: (readonly LayerWeights[])[] = [];
  for (let i = half; i < family.networks.length; i++) initial.push(await family.weights(i));
  const masked = backend.createFamily({
    networks: plain.map((network) => ({ ...network, noise, rates: [rate, ...laterUnits.map(() => 0)] })),
    optimiser: { kind: 'sgd', learningRate: 0.1 },
    batch: 1,
    dataSeed: 0,
    initial,
  });
  return { family, masked, dispose: () => masked.dispose() };
}

/** Empty outcomes of networks of so many widths, with up to `masks` masks. */
export function startOutcomes(widths: number, { control }: MstdParams, masks: number): Outcomes {
  const at = [...fewerMasks.filter((n) => n < masks), masks];
  const tallies = () => Array.from({ length: widths }, () => emptyTally(at));
  return { trained: tallies(), control: control === 'yes' ? tallies() : [] };
}

/** Measures a range of images and adds to the outcomes; yields the number of images after each chunk. */
export async function* measure(
  { family, masked }: Probe,
  { trained, control }: Outcomes,
  images: Images,
  { from, to }: Range,
  { gate }: Pick<RunContext, 'gate'>,
): AsyncGenerator<number, void> {
  const least = family.imagesAtOnce;
  const { at } = trained[0];
  let chunk = Math.max(4, least);
  for (let now = from; now < to; ) {
    await gate();
    const end = Math.min(to, now + chunk);
    const start = performance.now();
    const range = { images, from: now, to: end, stream, at };
    const { labels } = imagesIn(images, now, end);
    const moments = await family.moments(range);
    const plain = moments.slice(trained.length);
    trained.forEach((tally, h) => {
      addMoments(tally, moments[h]);
      addCorrect(tally, moments[h].scaled.logits, labels);
    });
    const overMasks = masked ? await masked.moments(range) : plain;
    control.forEach((tally, h) => {
      addMoments(tally, overMasks[h]);
      addCorrect(tally, plain[h].scaled.logits, labels);
    });
    const took = Math.max(0.1, performance.now() - start);
    const fitting = Math.min(256, ((end - now) * chunkMs) / took);
    chunk = Math.max(1, Math.round(fitting / least)) * least;
    yield end - now;
    now = end;
  }
}
