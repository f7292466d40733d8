import { otherImages } from '../../../../contract/distilling.ts';
import type { DatasetFacts } from '../../../../core/dataset.ts';
import { type Images, imagesIn } from '../../../../core/images.ts';
import { withMirrored } from '../../../../core/turned.ts';
import { firstOf } from '../../../../run-kit/images.ts';
import type { Kit } from '../../../../run-kit/kit.ts';
import { type DistillationParams, sizesOf } from '../spec.ts';

interface Loaded {
  readonly facts: DatasetFacts;
  readonly train: Images;
  readonly test: Images;
}

/** CIFAR-10, as much of it as a run needs. */
async function cifar<R>(kit: Kit<R>, train: number, test: number): Promise<Loaded> {
  const set = await kit.set('cifar-10', { atLeast: { train: train + otherImages, test } });
  const { about } = set;
  if (set.kind !== 'images' || about.targets.kind !== 'classes')
    throw new Error(`${about.title} has no labelled images`);
  const facts = { id: about.id, shape: about.shape, classes: about.targets.names.length, encoding: 'bytes' } as const;
  return { facts, train: set.train, test: set.test };
}

/**
 * Images of a run: as many as the teacher has `seen`, twice as many where each is as good in a mirror. The last of the
 * data, `others`, are seen neither by teacher nor by student.
 */
export async function imagesOf<R>(
  kit: Kit<R>,
  params: DistillationParams,
): Promise<Loaded & { readonly seen: number; readonly others: Images }> {
  const sizes = sizesOf(params);
  const pictures = params.teacher === 'quick';
  const dataset = pictures ? await cifar(kit, sizes.train, sizes.test) : await kit.load(sizes.extent);
  const data: Loaded = 'facts' in dataset ? dataset : { facts: dataset, train: dataset.train, test: dataset.test };
  const { count } = data.train;
  // Of a small data set no more than a sixth is left for the temperature.
  const kept = count - Math.min(otherImages, Math.floor(count / 6));
  const train = firstOf(data.train, Math.min(sizes.train, kept));
  return {
    facts: data.facts,
    train: pictures ? withMirrored(train, data.facts.shape) : train,
    seen: train.count,
    others: imagesIn(data.train, kept, count),
    test: firstOf(data.test, sizes.test),
  };
}
