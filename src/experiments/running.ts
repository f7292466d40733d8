/** What runners have in common: loading the data with progress, and training in chunks that let messages in. */
import type { Dataset, Images, LoadProgress } from '../data/types.ts';
import type { Family } from '../engine/types.ts';
import type { Budget, BudgetSettings } from './network-params.ts';
import type { RunContext } from './types.ts';

/** Images in the first shard. */
const firstShard = { train: 6000, test: 2000 };
/** Milliseconds between two chances to let messages in. */
export const chunkMs = 40;

export interface Sizes {
  readonly extent: 'first' | 'all';
  readonly steps: number;
  readonly test: number;
  readonly train: number;
}

interface Asked {
  readonly budget: Budget;
  readonly steps: number;
  readonly testImages: number;
  readonly trainImages: number;
}

/** Steps and numbers of images: those asked for, or the budget's where 0 is asked for. */
export function sizesOf({ budget, steps, testImages, trainImages }: Asked, settings: BudgetSettings): Sizes {
  const setting = settings[budget];
  const test = testImages || setting.testImages;
  const train = trainImages || (setting.extent === 'first' ? firstShard.train : 60000);
  const extent = test > firstShard.test || train > firstShard.train ? 'all' : 'first';
  return { extent, steps: steps || setting.steps, test, train };
}

/** A range of images as a set of its own. */
export const imagesIn = (images: Images, from: number, to: number): Images => ({
  count: Math.max(0, Math.min(to, images.count) - from),
  pixels: images.pixels.subarray(from * 784, to * 784),
  labels: images.labels.subarray(from, to),
});

/** The first images of a set; all where there are fewer. */
export const firstOf = (images: Images, count: number): Images => imagesIn(images, 0, count);

/** Loads the data; yields the share that has come. */
export async function* loadData({ data, gate }: RunContext, extent: 'first' | 'all'): AsyncGenerator<number, Dataset> {
  let progress: LoadProgress | null = null;
  const loading = data.load(extent, (latest) => {
    progress = latest;
  });
  const settled = loading.then(
    () => true,
    () => true,
  );
  const pause = () => new Promise<false>((resolve) => setTimeout(() => resolve(false), 100));
  while (!(await Promise.race([settled, pause()]))) {
    await gate();
    const { received, total } = (progress as LoadProgress | null) ?? { received: 0, total: 1 };
    yield Math.min(1, received / total);
  }
  return loading;
}

/**
 * Trains a family until it has taken `until` steps, in chunks of about 40 ms. Yields after each: the steps it took, and
 * whether a paused visitor asked for this one and waits for a picture.
 */
export async function* trainUntil(
  family: Family,
  images: Images,
  until: number,
  { gate }: Pick<RunContext, 'gate'>,
): AsyncGenerator<{ readonly steps: number; readonly asked: boolean }, void> {
  let chunk = 1;
  while (family.stepsDone < until) {
    const asked = (await gate()) === 'show';
    const steps = Math.min(asked ? 10 : chunk, until - family.stepsDone);
    const start = performance.now();
    await family.train(images, steps);
    chunk = Math.max(1, Math.min(64, Math.round((steps * chunkMs) / Math.max(1, performance.now() - start))));
    yield { steps, asked };
  }
}
