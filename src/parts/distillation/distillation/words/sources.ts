import type { UnlabelledSource } from '../../../../contract/teachers.ts';

/** What the teacher is asked about, in a list. */
export const sourceNames: Record<UnlabelledSource, string> = {
  zeroed: 'training images, pixels zeroed',
  train: 'training images',
  unseen: 'test images',
  noise: 'noise',
};
