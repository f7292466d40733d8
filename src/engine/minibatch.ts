import { type Images, imageSize } from '../core/images.ts';
import { drawIndex, purposes, streamKey } from '../core/random.ts';
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

/** @throws RangeError where images are of real numbers: perceptrons' kernels read pixels */
export function checkPixels({ values }: Images): void {
  if (values) throw new RangeError('Images of real numbers; the kernels of perceptrons read pixels, 0 to 255.');
}

/** @throws RangeError unless each image has a value for each of the networks' inputs */
export function checkImages(images: Images, inputs: number): void {
  const size = imageSize(images);
  if (images.count > 0 && size !== inputs)
    throw new RangeError(`Images of ${size} values; networks with ${inputs} inputs need ${inputs}.`);
}

/** Which image stands at `slot` of a minibatch. */
export function imageAt(
  { count, inOrder }: Images,
  key: number,
  { step, slot, batch }: { readonly step: number; readonly slot: number; readonly batch: number },
  subset: Uint32Array | undefined,
): number {
  if (inOrder) return (step * batch + slot) % count;
  const drawn = drawIndex(key, step, slot, subset?.length ?? count);
  return subset ? subset[drawn] : drawn;
}

/** Copies the minibatch of `step` to pixels [batch, input] and labels [batch], drawn from a subset or from all images. */
export function drawMinibatch(
  images: Images,
  key: number,
  step: number,
  subset: Uint32Array | undefined,
  pixels: Uint8Array,
  labels: Uint8Array,
): void {
  const batch = labels.length;
  const size = pixels.length / batch;
  for (let slot = 0; slot < batch; slot++) {
    const image = imageAt(images, key, { step, slot, batch }, subset);
    pixels.set(images.pixels.subarray(image * size, (image + 1) * size), slot * size);
    labels[slot] = images.labels[image];
  }
}
