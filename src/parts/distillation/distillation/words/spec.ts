/** The experiment's names, for those who link to it, embed it, or tell of its settings. */
export const title = 'Distillation';
export const question = 'What does averaging over masks change, and can one network learn it?';
export const about = {
  title: 'One network for the cloud',
  description: 'Error, cross-entropy and calibration of scaled, averaged and distilled prediction of one network.',
  picture: 'Bars of error, cross-entropy and calibration error for six ways to predict, and curves over distillation.',
  asked: 'What does the average over masks repair: errors, or how sure the network is?',
};

export const labels = {
  teacher: 'Teacher',
  maskPlace: 'Masks',
  source: 'Unlabelled images',
  otherSources: 'Other sources',
  start: 'Start',
  idealMasks: 'Masks of the ideal',
  slowSteps: 'Slow steps',
};
export const units = { masks: 'masks', steps: 'steps' };

export const controls = {
  measure: 'Measure',
  teacher: 'Teacher',
  source: 'Unlabelled images of the next run',
  start: 'Start of the next run',
  targets: 'Masks a target of the next run',
};
export const sources = { zeroed: 'with zeroed pixels', train: 'as they are', unseen: 'unseen', noise: 'noise' };
