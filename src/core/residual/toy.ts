/** A regression that needs depth little: y = sin 2x₁ + x₂²/2, with noise. */
import { hashNormal, hashWord, purposes, streamKey } from '../random.ts';
import type { Table } from '../standardise.ts';

/** Standard deviation of the noise of the targets. */
const noise = 0.1;
/** Cases kept for testing, behind those to train on. */
export const toyTest = 500;

/** Inputs uniform between −2 and 2; one split, with the last cases for testing. */
export function toyTable(seed: number, train: number): Table {
  const count = train + toyTest;
  const key = streamKey(seed, purposes.draws);
  const inputs = Float32Array.from({ length: 2 * count }, (_, i) => (4 * (hashWord(key, 0, 0, i) + 0.5)) / 2 ** 32 - 2);
  const targets = Float32Array.from(
    { length: count },
    (_, c) => Math.sin(2 * inputs[2 * c]) + inputs[2 * c + 1] ** 2 / 2 + noise * hashNormal(key, 1, 0, c),
  );
  return { count, inputs, targets, splits: [Uint32Array.from({ length: toyTest }, (_, i) => train + i)] };
}
