import type { Part, PartNotes } from '../../contract/part.ts';
import { notesWords, partWords } from './words.ts';

export const part: Part = {
  id: 'priors',
  order: 4,
  ...partWords,
  cites: [
    'nalisnick',
    'beale',
    'srivastava',
    'wan',
    'gal',
    'huang',
    'mackay',
    'carvalho',
    'hinton',
    'he',
    'kingma',
    'mcnemar',
    'arthur',
    'lecun',
  ],
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
