import { inflateSync } from 'node:zlib';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** [row, column, channel], red, green, blue. */
  readonly values: Uint8Array;
}

const paeth = (left: number, above: number, corner: number): number => {
  const [a, b, c] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? above : corner;
};

/**
 * Reads a PNG of 8-bit RGB that is not interlaced, the one kind needed here: a few lines instead of a package to trust.
 * @throws Error saying why these bytes are none
 */
export function readPng(bytes: Uint8Array): Picture {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < 33 || view.getUint32(0) !== 0x89504e47) throw new Error('is no PNG file');
  const chunks: Uint8Array[] = [];
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    if (view.getUint32(at + 4) === 0x49444154) chunks.push(bytes.subarray(at + 8, at + 8 + view.getUint32(at)));
  }
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const [depth, colour, , , interlace] = bytes.subarray(24, 29);
  if (depth !== 8 || colour !== 2 || interlace !== 0) throw new Error('is a PNG of another kind than 8-bit RGB');
  const row = 3 * width;
  let lines: Uint8Array;
  try {
    lines = inflateSync(Buffer.concat(chunks));
  } catch {
    throw new Error('is cut or altered: its PNG data do not unpack');
  }
  if (lines.length !== (row + 1) * height) throw new Error('is cut or altered: its PNG has too few rows');
  const values = new Uint8Array(row * height);
  for (let y = 0, from = 0, at = 0; y < height; y++) {
    const filter = lines[from++];
    for (let x = 0; x < row; x++, at++) {
      const left = x >= 3 ? values[at - 3] : 0;
      const above = y > 0 ? values[at - row] : 0;
      const corner = x >= 3 && y > 0 ? values[at - row - 3] : 0;
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter];
      values[at] = lines[from++] + guess;
    }
  }
  return { width, height, values };
}
