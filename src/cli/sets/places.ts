import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fetched } from './fetched.ts';

/** A file of where a set comes from; null where it is not there. */
export type Get = (file: string) => Promise<Uint8Array<ArrayBuffer> | null>;

/** Where the files of a set are. */
export interface Place {
  /** For messages: a folder's path or an address. */
  readonly name: string;
  readonly get: Get;
}

export const folderPlace = (folder: string): Place => ({
  name: folder,
  get: async (file) => {
    try {
      return new Uint8Array(await readFile(join(folder, file)));
    } catch (error) {
      if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
        return null;
      throw error;
    }
  },
});

/** What to do without the network, as the end of a sentence. */
export const remedy = (word: string): string =>
  `with its files in a folder, write npm run data -- ${word} --from FOLDER`;

export interface WebPlace {
  /** An address with its final slash. */
  readonly base: string;
  /** After `npm run data --`. */
  readonly word: string;
  /** The folder that has the word's. */
  readonly cache: string;
  /** Of files, where they are known; see `hasSum`. */
  readonly sums?: Readonly<Record<string, string>>;
}

/** A file could not be fetched; what was fetched before is as good as it was. */
export class NotFetched extends Error {
  override readonly name = 'NotFetched';
}

export const webPlace = ({ base, word, cache, sums = {} }: WebPlace): Place => ({
  name: base,
  get: async (file) => {
    try {
      return await fetched(base + file, join(cache, word), file, sums[file]);
    } catch (error) {
      throw new NotFetched(`${base + file} ${(error as Error).message}; ${remedy(word)}`);
    }
  },
});

/** @throws Error naming the file if it is not there */
export async function required({ name, get }: Place, file: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await get(file);
  if (!bytes) throw new Error(`${file} is missing from ${name}`);
  return bytes;
}
