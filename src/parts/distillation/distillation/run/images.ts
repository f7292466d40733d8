import { otherImages } from '../../../../contract/distilling.ts';
import { type Images, imagesIn } from '../../../../core/images.ts';
import { withMirrored } from '../../../../core/turned.ts';
import type { Dataset } from '../../../../data/types.ts';
import { firstOf } from '../../../../run-kit/images.ts';
import type { Kit } from '../../../../run-kit/kit.ts';
import { labelledSet } from '../../../../run-kit/named-sets.ts';
import { type DistillationParams, sizesOf } from '../spec.ts';

interface Loaded extends Dataset {
  /** Training images that the teacher has seen; `train` has twice as many where each is as good in a mirror. */
  readonly seen: number;
  /** The last of the data, which neither teacher nor student sees. */
  readonly others: Images;
}

/** Images of a run: MNIST's, or those of CIFAR-10, as many as it needs. */
export async function imagesOf<R>(kit: Kit<R>, params: DistillationParams): Promise<Loaded> {
  const sizes = sizesOf(params);
  const pictures = params.teacher === 'quick';
  const data = pictures
    ? await labelledSet(kit, 'cifar-10', { train: sizes.train + otherImages, test: sizes.test })
    : await kit.load(sizes.extent);
  const { count } = data.train;
  // Of a small data set no more than a sixth is left for the temperature.
  const kept = count - Math.min(otherImages, Math.floor(count / 6));
  const train = firstOf(data.train, Math.min(sizes.train, kept));
  return {
    ...data,
    train: pictures ? withMirrored(train, data.shape) : train,
    seen: train.count,
    others: imagesIn(data.train, kept, count),
    test: firstOf(data.test, sizes.test),
  };
}
