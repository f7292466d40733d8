/** Titles of the recorded runs, by their names. */
export const recordings = { ensemble: '1,000 training images' };
