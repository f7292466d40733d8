/** Words of the experiment itself and of its settings. */
export const title = 'Sampling versus scaling';
export const question = 'Is one network with scaled weights as good as the average of many thinned networks?';
export const about = {
  title: 'Sampling against scaling',
  description: 'After dropout: one random mask, scaled weights, or the mean over many masks? Accuracy at every rate.',
  picture: 'Test accuracy against dropout rate for one random mask, scaled weights and the mean of many masks.',
  asked: 'One scaled network or the mean of many masks: which predicts better?',
};
export const samples = 'Samples';
export const measureChoice = {
  label: 'Measure',
  options: { accuracy: 'accuracy', 'cross-entropy': 'cross-entropy' },
};
export const splitChoice = { label: 'Images', options: { test: 'test', train: 'training' } };
export const meanChoice = { label: 'Mean of masks', options: { geometric: 'geometric', arithmetic: 'arithmetic' } };
export const controls = { measure: 'Measure', images: 'Images', mean: 'Mean' };
