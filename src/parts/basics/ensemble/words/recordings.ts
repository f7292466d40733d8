/** Titles of the recorded runs, by their names. */
export const titles = { ensemble: '1,000 training images' };
