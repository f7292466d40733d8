/** What the opening does without at first, in one chunk: how a pen's ink becomes a digit, and the digits as one picture. */
import { paintDigit } from '../charts/paint-digit.ts';
import { mnist } from '../core/mnist.ts';

export { digitOf, inkLine } from '../core/ink.ts';

const [, width] = mnist.shape;

/**
 * Images one below the other as a bitmap file, black, their ink its opacity. Written by hand, since browsers that hide
 * what canvases hold make noise of a canvas's file.
 */
function bitmapOf(pixels: Uint8Array): Blob {
  const head = 122;
  const file = new DataView(new ArrayBuffer(head + 4 * pixels.length));
  file.setUint16(0, 0x424d);
  const words: readonly (readonly [at: number, value: number])[] = [
    [2, file.byteLength],
    [10, head],
    // The fourth version of the header, which has opacity; rows from the top; one plane of 32 bits, in masks.
    [14, 108],
    [18, width],
    [22, -pixels.length / width],
    [26, 1 | (32 << 16)],
    [30, 3],
    [34, 4 * pixels.length],
    [54, 0x00ff0000],
    [58, 0x0000ff00],
    [62, 0x000000ff],
    [66, 0xff000000],
    [70, 0x73524742],
  ];
  for (const [at, value] of words) file.setUint32(at, value, true);
  pixels.forEach((ink, i) => {
    file.setUint8(head + 4 * i + 3, ink);
  });
  return new Blob([file], { type: 'image/bmp' });
}

/**
 * Shows images in elements within `parent` that have a place for them, as one picture: a browser composes each canvas by
 * itself, and dozens of them take their time. Where the site's policy forbids such pictures, each has its canvas all the
 * same. Returns what forgets the picture.
 */
export function showDigits(parent: HTMLElement, pixels: Uint8Array): () => void {
  const image = new Image();
  image.onload = () => parent.style.setProperty('--sheet', `url(${image.src})`);
  image.onerror = () => {
    const thumbs = parent.querySelectorAll('.thumb');
    const size = pixels.length / thumbs.length;
    thumbs.forEach((thumb, i) => {
      const canvas = document.createElement('canvas');
      paintDigit(canvas, pixels.subarray(i * size, (i + 1) * size));
      thumb.replaceChildren(canvas);
    });
  };
  image.src = URL.createObjectURL(bitmapOf(pixels));
  return () => {
    image.onload = image.onerror = null;
    URL.revokeObjectURL(image.src);
  };
}
