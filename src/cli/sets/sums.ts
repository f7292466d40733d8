import { createHash } from 'node:crypto';
import { encodeTable } from '../../data/sets/table-file.ts';
import type { Table } from '../../data/sets/types.ts';
import type { Images } from '../../data/types.ts';

export type Examples = { readonly train: Images; readonly test: Images } | Table;

/** The beginning of the SHA-256, as hexadecimal digits, of a set's numbers, however its files hold them. */
export function sumOf(examples: Examples): string {
  const hash = createHash('sha256');
  if ('splits' in examples) {
    hash.update(encodeTable({ ...examples, splits: examples.splits.map((split) => split.slice().sort()) }));
  } else {
    for (const { pixels, labels } of [examples.train, examples.test]) hash.update(pixels).update(labels);
  }
  return hash.digest('hex').slice(0, 16);
}

/** Of the sets that recorded runs were made with. */
const recorded: Readonly<Record<string, string>> = {
  'fashion-mnist': 'ca3ab2a37f845e1b',
  'cifar-10': '80387ddb9a0edf3f',
  'uci-boston': '771b1e29285f2d3c',
  'uci-concrete': '5878c577c7308929',
  'uci-energy': 'f868bf57774226e9',
  'uci-kin8nm': '8fd6e6f7a9ec08c0',
  'uci-power': '4a516715a5975182',
  'uci-wine': '3fc5c3390f2e2148',
  'uci-yacht': 'f1370b417eb0c1b1',
};

/** Whether a set has the numbers, and a table the splits, that recorded runs were made with. */
export const asRecorded = (id: string, examples: Examples): boolean => recorded[id] === sumOf(examples);
