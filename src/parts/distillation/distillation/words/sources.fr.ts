import type { UnlabelledSource } from '../../../../contract/teachers.ts';

/** What the teacher is asked about, in a list. */
export const sourceNames: Record<UnlabelledSource, string> = {
  zeroed: 'entraînement, pixels à 0',
  train: 'entraînement',
  unseen: 'test',
  noise: 'bruit',
};
