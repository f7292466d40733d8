import { knownSets } from '../../data/sets/known.ts';
import { createSetSource } from '../../data/sets/source.ts';
import type { SetSource } from '../../data/sets/types.ts';
import { DATA_FOLDER, filesIn } from '../node-data.ts';

function commandOf(file: string): string {
  const set = knownSets.find(({ id }) => file.startsWith(`${id}-`));
  return set ? `npm run data -- ${set.word}` : 'npm run data';
}

/** The named sets on disk. */
export const nodeSets = (folder: URL = DATA_FOLDER): SetSource => createSetSource(filesIn(folder, commandOf));
