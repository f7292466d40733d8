import type { Part, PartNotes } from '../../contract/part.ts';
import { notesWords, partWords } from './words.ts';

export const part: Part = {
  id: 'distillation',
  order: 3,
  ...partWords,
  cites: ['bulo', 'hinton', 'guo', 'srivastava', 'he', 'kingma', 'mcnemar', 'arthur', 'lecun', 'lin'],
};

/** Not needed by the pages of other parts, which name this one. */
export const notes: PartNotes = {
  ...notesWords,
  words: [
    'rate',
    'mask',
    'unit',
    'thinned',
    'logits',
    'softmax',
    'means',
    'entropy',
    'batch',
    'learningRate',
    'interval',
    'spread',
    'seed',
    'control',
    'incoming',
    'kmeans',
  ],
};
