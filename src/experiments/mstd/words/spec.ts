export const title = 'Sampling deviation against width';
export const question = 'How far do the predictions of thinned networks spread, and does it tell that units cluster?';
export const about = {
  title: 'How far thinned networks spread',
  description:
    'The mean sampling standard deviation against the width of the network, with its power law and a control.',
  picture: 'Mean sampling standard deviation against hidden units on logarithmic axes, with fitted lines.',
  asked: 'How far do thinned networks spread, and does width draw them together?',
};
export const controls = { outputs: 'Outputs', axes: 'Axes', fit: 'Range of the fit' };

export const hiddenUnits = 'Hidden units';
export const units = 'units';
export const dropoutRate = 'Dropout rate';
export const samplesLabel = 'Samples';
export const masks = 'masks';
export const controlLabel = 'Control';

export const outputsChoice = { label: 'Outputs', options: { logits: 'logits', probabilities: 'probabilities' } };
export const axesChoice = { label: 'Axes', options: { log: 'log', linear: 'linear' } };
