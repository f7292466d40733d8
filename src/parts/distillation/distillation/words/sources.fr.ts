import type { UnlabelledSource } from '../../../../contract/teachers.ts';

/** What the teacher is asked about, in a list. */
export const sourceNames: Record<UnlabelledSource, string> = {
  zeroed: 'images d’entraînement, pixels à 0',
  train: 'images d’entraînement',
  unseen: 'images de test',
  noise: 'bruit',
};
