import type { RunContext } from '../../contract/run.ts';
import { activeShares, type FirstLayer, firstLayerOf, type ScaledNetwork } from '../../core/compress-evaluate.ts';
import { noiseMean } from '../../core/network.ts';
import { emptyPrediction } from '../../core/prediction.ts';
import { quantise, type TrainedNetwork } from '../../core/trained.ts';
import type { Images } from '../../data/types.ts';
import type { Family } from '../../engine/types.ts';
import { chunkMs, firstOf, imagesIn } from '../../kit/running.ts';
import { type Care, type Cell, compress, measureFull, prepare, type Sets } from './analyse.ts';
import type { Outcomes } from './outcomes.ts';
import type { CompressionParams } from './spec.ts';

/** Training images that tell how often a unit is above 0. */
const activityImages = 1000;

type Gate = Pick<RunContext, 'gate'>;

/** Lets messages in at every few pauses of some work. */
export async function* paced<T>(steps: Generator<void, T>, { gate }: Gate): AsyncGenerator<void, T> {
  let last = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - last < chunkMs / 2) continue;
    await gate();
    yield;
    last = performance.now();
  }
}

/** The part of the images that is measured on the way: test images around the middle, since MNIST's halves differ. */
export function fewOf({ validation, test }: Sets, count: number): Sets {
  const half = Math.min(test.count, count) / 2;
  return {
    validation: firstOf(validation, count),
    test: imagesIn(test, Math.ceil(test.count / 2 - half), Math.ceil(test.count / 2 + half)),
  };
}

/** A network of a family as prediction with scaled weights needs it. */
async function scaled(family: Family, index: number): Promise<ScaledNetwork> {
  const { noise, rates } = family.networks[index];
  return { layers: await family.weights(index), means: rates.map((rate) => noiseMean(noise, rate)) };
}

/** One network's whole accuracies and cells [C]. Yields the number of cells done. */
export async function* lookAt(
  family: Family,
  index: number,
  sets: Sets,
  { C }: Pick<CompressionParams, 'C'>,
  care: Care,
  gate: Gate,
): AsyncGenerator<number, { readonly full: Outcomes['full'][number]; readonly cells: Cell[] }> {
  const network = await scaled(family, index);
  const prepared = yield* counted(paced(prepare(network, family.networks[index].seed, sets), gate), 0);
  const full = yield* counted(paced(measureFull(prepared), gate), 0);
  const cells: Cell[] = [];
  for (const count of C) {
    cells.push(yield* counted(paced(compress(prepared, count, care), gate), cells.length));
    yield cells.length;
  }
  return { full, cells };
}

async function* counted<T>(pauses: AsyncGenerator<void, T>, done: number): AsyncGenerator<number, T> {
  for (;;) {
    const next = await pauses.next();
    if (next.done) return next.value;
    yield done;
  }
}

/** The family's networks in the form in which they are kept. */
export async function* keepsakes(family: Family, images: Images, gate: Gate): AsyncGenerator<void, TrainedNetwork[]> {
  const some = firstOf(images, activityImages);
  const kept: TrainedNetwork[] = [];
  for (const [index, network] of family.networks.entries()) {
    const all = await scaled(family, index);
    const first: FirstLayer = yield* paced(firstLayerOf(all.layers[0], some), gate);
    const active = yield* paced(activeShares(all, first), gate);
    kept.push({ network, step: family.stepsDone, layers: all.layers.map(quantise), active });
  }
  return kept;
}

/** Test accuracy of every network of a family, with scaled weights, [network]. */
export async function* accuracies(family: Family, test: Images, { gate }: Gate): AsyncGenerator<void, number[]> {
  const into = family.networks.map(() => emptyPrediction(0));
  const chunk = Math.ceil(64 / family.imagesAtOnce) * family.imagesAtOnce;
  for (let from = 0; from < test.count; from += chunk) {
    await gate();
    await family.predict({ images: test, from, to: Math.min(test.count, from + chunk), stream: 0 }, into);
    yield;
  }
  return into.map(({ scaled: { correct }, images }) => correct / images);
}
