/** Titles of the recorded runs, by their names. */
export const titles = {
  features: 'Images of 28 × 28 pixels, 256 units',
  'features-small': 'Images of 14 × 14 pixels, 128 units',
};
