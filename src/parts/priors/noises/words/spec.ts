/** What the experiment and its settings are called. */
export const about = {
  title: 'Which noise works',
  question: 'Does the shape of the noise matter?',
  about: {
    title: 'Which noise works',
    description:
      'The same network trained with many kinds of noise on its units, and its accuracy with scaled weights.',
    picture: 'Accuracy of one network for each noise, and accuracy against the variance of the noise.',
    asked: 'What matters more for accuracy: the shape of the noise, or its variance?',
  },
  controls: { factor: 'Noise in front' },
};

export const labels = { noises: 'Noises', factor: 'Noise in front' };
