/** What each recorded run shows, by its name. */
export const titles = {
  priors: 'Nine kinds of noise, rate 0.5, scale 1, shape 2',
  'priors-low-rate': 'Rate 0.2',
  'priors-small-shape': 'Shape 0.5',
};
