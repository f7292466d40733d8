/** What the experiment and its settings are called. */
export const about = {
  title: 'Priors',
  question: 'Which prior on weights does multiplicative noise amount to?',
  about: {
    title: 'Noise is a prior',
    description: 'The exact prior that dropout and other noise put on a weight, beside a normal that is as wide.',
    picture: 'Densities of the noise, of its square and of a weight, with a histogram of draws.',
    asked: 'Which noise draws small weights to 0 the hardest?',
  },
  controls: { law: 'Noise', spread: 'Scale of the noise', shape: 'Shape of the noise', axes: 'Density' },
};

export const labels = {
  noises: 'Noises',
  rate: 'Dropout rate',
  spread: 'Scale',
  shape: 'Shape',
  at: 'Points',
  bound: 'Bound',
  draws: 'Draws',
};
export const drawsUnit = 'draws';

export const axesChoice = { label: 'Density', options: { linear: 'linear', log: 'logarithmic' } };
