/** What headline numbers of several views measure, and of what. */
export const measured = {
  accuracy: 'test accuracy',
  error: 'test error',
  crossEntropy: 'cross-entropy',
  calibrationError: 'calibration error',
  divergence: 'KL to the ideal',
};

export const ways = {
  single: 'one random mask',
  scaled: 'scaled weights',
  sampled: 'mean of masks',
  distilled: 'distilled network',
  without: 'no dropout',
};
