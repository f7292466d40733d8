import type { Counts } from '../core/dataset.ts';
import type { Dataset } from '../data/types.ts';
import type { Kit } from './kit.ts';

/** Labelled images of a set besides MNIST, in the form in which MNIST comes; at least as many as are needed. */
export async function labelledSet<R>(kit: Pick<Kit<R>, 'set'>, id: string, atLeast: Counts): Promise<Dataset> {
  const set = await kit.set(id, { atLeast });
  const { shape, targets, encoding } = set.about;
  if (set.kind !== 'images' || targets.kind !== 'classes' || encoding !== 'bytes')
    throw new Error(`${id} has no labelled images`);
  return { id, shape, classes: targets.names.length, encoding, train: set.train, test: set.test };
}
