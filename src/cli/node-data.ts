import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { DataError } from '../data/error.ts';
import { createSource } from '../data/load.ts';
import type { DatasetSource } from '../data/types.ts';

/** Where `npm run data` puts the packed files. */
export const DATA_FOLDER = new URL('../../public/data/', import.meta.url);

/** The data set on disk. */
export const nodeSource = (folder: URL = DATA_FOLDER): DatasetSource =>
  createSource(async (file, { onBytes }) => {
    try {
      const bytes = new Uint8Array(await readFile(new URL(file, folder)));
      onBytes(bytes.length);
      return bytes;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : error;
      throw new DataError(file, `is missing from ${fileURLToPath(folder)} (${code}); "npm run data" makes it`);
    }
  });
