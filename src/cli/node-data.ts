import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { DataError } from '../data/error.ts';
import { createSource, type FetchBytes } from '../data/load.ts';
import type { DatasetSource } from '../data/types.ts';

/** Where `npm run data` puts the packed files. */
export const DATA_FOLDER = new URL('../../public/data/', import.meta.url);

/** @param commandOf what makes a file that is missing */
export const filesIn =
  (folder: URL, commandOf: (file: string) => string): FetchBytes =>
  async (file, { onBytes }) => {
    try {
      const bytes = new Uint8Array(await readFile(new URL(file, folder)));
      onBytes(bytes.length);
      return bytes;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : error;
      throw new DataError(file, `is missing from ${fileURLToPath(folder)} (${code}); "${commandOf(file)}" makes it`);
    }
  };

/** The data set on disk. */
export const nodeSource = (folder: URL = DATA_FOLDER): DatasetSource =>
  createSource(filesIn(folder, () => 'npm run data'));
