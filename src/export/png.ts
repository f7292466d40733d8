import type { Picture } from './picture.ts';
import { canvasIsReadable, hidden } from './readable.ts';

/** What can be had all the same. */
const take = 'SVG works';

/** Pixels of the file for one of the page's. */
const scale = 2;

/** Renders a picture, twice as large as on the page. */
export async function renderPng({ svg, width, height }: Picture): Promise<Blob> {
  if (!canvasIsReadable()) throw new Error(`${hidden}; ${take}`);
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image(width, height);
    image.src = url;
    await image.decode().catch(() => {
      throw new Error(`the site or the browser allows no pictures made by the page (blob: in img-src); ${take}`);
    });
    const canvas = document.createElement('canvas');
    canvas.width = scale * width;
    canvas.height = scale * height;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('this browser draws no canvas');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) throw new Error(`a picture of ${canvas.width} × ${canvas.height} pixels is too large here`);
    return blob;
  } finally {
    URL.revokeObjectURL(url);
  }
}
