import { atRest } from './at-rest.ts';
import { drawPicture, type PictureWords } from './picture.ts';
import { renderPng } from './png.ts';

export type PictureKind = 'svg' | 'png';

/**
 * A picture of a part of the page as a file, once that has come to rest.
 * @throws Error where the browser cannot make it, saying why
 */
export async function makeFile(kind: PictureKind, charts: Element, words: PictureWords): Promise<Blob> {
  await document.fonts.ready;
  await atRest(charts);
  const picture = await drawPicture(charts, words);
  return kind === 'png' ? renderPng(picture) : new Blob([picture.svg], { type: 'image/svg+xml' });
}
