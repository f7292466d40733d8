import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

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

/** @param base an address with its final slash */
export const webPlace = (base: string, word: string): Place => ({
  name: base,
  get: async (file) => {
    let problem: unknown;
    try {
      const response = await fetch(base + file);
      if (response.ok) return new Uint8Array(await response.arrayBuffer());
      problem = `the server answered ${response.status}`;
    } catch {
      problem = 'the server could not be reached';
    }
    throw new Error(`${base + file} could not be fetched: ${problem}; ${remedy(word)}`);
  },
});

/** @throws Error naming the file if it is not there */
export async function required({ name, get }: Place, file: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await get(file);
  if (!bytes) throw new Error(`${file} is missing from ${name}`);
  return bytes;
}
