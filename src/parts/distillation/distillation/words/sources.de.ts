import type { UnlabelledSource } from '../../../../contract/teachers.ts';

/** What the teacher is asked about, in a list. */
export const sourceNames: Record<UnlabelledSource, string> = {
  zeroed: 'Trainingsbilder, Pixel auf 0',
  train: 'Trainingsbilder',
  unseen: 'Testbilder',
  noise: 'Rauschen',
};
