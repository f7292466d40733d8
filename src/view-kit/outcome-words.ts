/** How well predictions are. */

export const nats = 'nats';

export const outcomeNames = {
  error: 'Error',
  crossEntropy: 'Cross-entropy',
  ece: 'Calibration error',
  kl: 'KL to the ideal',
};

export const outcomeHelp = {
  error: 'Share of test images that are predicted wrong',
  crossEntropy: 'Mean of −ln(probability of the right class), nats',
  ece: 'How far confidence lies from accuracy, over 15 bins of confidence',
  kl: 'Kullback–Leibler divergence from the mean over a great many masks, nats',
};
