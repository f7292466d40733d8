/** What is predicted beside digits. */
import { type Images, imageSize } from '../../../../core/images.ts';
import { pcg4d, purposes, streamKey } from '../../../../core/random.ts';
import { firstOf } from '../../../../run-kit/images.ts';
import type { Kit } from '../../../../run-kit/kit.ts';

/** Images whose every pixel is drawn evenly from 0 to 255. */
export function noiseLike(images: Images, seed: number): Images {
  const key = streamKey(seed, purposes.subset, 2);
  const pixels = new Uint8Array(images.count * imageSize(images));
  const words = new Uint32Array(4);
  for (let i = 0; i < pixels.length; i++) {
    if (i % 4 === 0) pcg4d(i >> 2, 0, 0, key, words);
    pixels[i] = words[i % 4] >>> 24;
  }
  return { count: images.count, pixels, labels: images.labels };
}

/** Test images of Fashion-MNIST; null where the site does not have it. */
export async function otherPictures<R>(kit: Kit<R>, count: number): Promise<Images | null> {
  if (!kit.context.sets) return null;
  try {
    const set = await kit.set('fashion-mnist', { atLeast: { train: 0, test: count } });
    return set.kind === 'images' ? firstOf(set.test, count) : null;
  } catch (error) {
    if (error instanceof Error && error.name === 'NotPacked') return null;
    throw error;
  }
}
