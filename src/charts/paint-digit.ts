import { mnist } from '../core/mnist.ts';

const [, columns] = mnist.shape;

/** Paints images of MNIST's size, one below the other: black, its opacity the ink. The dark theme turns it by a filter. */
export function paintDigit(canvas: HTMLCanvasElement, pixels: ArrayLike<number>): void {
  canvas.width = columns;
  canvas.height = pixels.length / columns;
  const ctx = canvas.getContext('2d');
  if (!ctx) return;
  const image = ctx.createImageData(canvas.width, canvas.height);
  for (let i = 0; i < pixels.length; i++) image.data[4 * i + 3] = pixels[i];
  ctx.putImageData(image, 0, 0);
}
