import { inputs } from '../core/network.ts';
import { drawIndex, purposes, streamKey } from '../core/random.ts';
import type { Images } from '../data/types.ts';
import type { FamilyOptions } from './types.ts';

/**
 * Key of the order of the data: one for all networks where they share their minibatches, else one for each network,
 * from its seed and its place in the family.
 */
export function orderKeys({
  networks,
  subsets,
  dataSeed,
}: Pick<FamilyOptions, 'networks' | 'subsets' | 'dataSeed'>): number[] {
  return subsets
    ? networks.map(({ seed }, index) => streamKey(seed, purposes.order, 0, index))
    : [streamKey(dataSeed, purposes.order)];
}

/** Copies the minibatch of `step` to pixels [batch, 784] and labels [batch], drawn from a subset or from all images. */
export function drawMinibatch(
  images: Images,
  key: number,
  step: number,
  subset: Uint32Array | undefined,
  pixels: Uint8Array,
  labels: Uint8Array,
): void {
  for (let slot = 0; slot < labels.length; slot++) {
    const drawn = drawIndex(key, step, slot, subset?.length ?? images.count);
    const image = subset ? subset[drawn] : drawn;
    pixels.set(images.pixels.subarray(image * inputs, (image + 1) * inputs), slot * inputs);
    labels[slot] = images.labels[image];
  }
}
