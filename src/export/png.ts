import type { Picture } from './picture.ts';
import { canvasIsReadable } from './readable.ts';
import { words } from './words.ts';

/** Pixels of the file for one of the page's. */
const scale = 2;

/** Renders a picture, twice as large as on the page. */
export async function renderPng({ svg, width, height }: Picture): Promise<Blob> {
  if (!canvasIsReadable()) throw new Error(`${words.hidden}; ${words.take}`);
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image(width, height);
    image.src = url;
    await image.decode().catch(() => {
      throw new Error(`${words.forbidden}; ${words.take}`);
    });
    const canvas = document.createElement('canvas');
    canvas.width = scale * width;
    canvas.height = scale * height;
    const context = canvas.getContext('2d');
    if (!context) throw new Error(words.noCanvas);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) throw new Error(words.tooLarge(canvas.width, canvas.height));
    return blob;
  } finally {
    URL.revokeObjectURL(url);
  }
}
