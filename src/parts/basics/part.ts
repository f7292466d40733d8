import type { Part, PartNotes } from '../../contract/part.ts';
import { notesWords, partWords } from './words.ts';

export const part: Part = {
  id: 'basics',
  order: 2,
  ...partWords,
  cites: ['barra', 'srivastava', 'baldi', 'hinton', 'he', 'kingma', 'mcnemar', 'arthur', 'lecun'],
  authors: 'Barra',
};

/** Not needed by the pages of other parts, which name this one. */
export const notes: PartNotes = {
  ...notesWords,
  words: [
    'rate',
    'mask',
    'unit',
    'thinned',
    'relu',
    'entropy',
    'batch',
    'learningRate',
    'interval',
    'spread',
    'seed',
    'control',
  ],
};
