/** Formulas in words, for those who hear them, and the words that stand in them. */
export const formulas = {
  classic: 'Classic: in training, h tilde i equals m i times h i; when predicting, 1 minus p times h i',
  inverted: 'Inverted: in training, h tilde i equals m i over 1 minus p, times h i; when predicting, h i',
  gradient:
    'The gradient of the expected loss over masks M is estimated by the mean over the B images of the batch of the gradient under one mask M i each',
  variance:
    "The variance is the mean over K networks k of the square of o k of x minus o bar of x; o bar is the mean of the networks' outputs",
  maskNoise:
    'The variance of the mean of n masks is about the variance of the mean of all masks plus sigma squared over n',
  adjusted: 'The adjusted Rand index is the Rand index minus its expectation by chance, over 1 minus that expectation',
  power: 'MSTD is proportional to h to the power alpha',
  powerLog: 'The logarithm of MSTD is alpha times the logarithm of h, plus a constant',
  independence:
    'The variance over masks of the sum over j of w j m j x j is p times 1 minus p times the sum over j of w j squared x j squared',
  merge:
    "Of a cluster K, the new unit's incoming weights are the mean of its members' incoming weights w i, its outgoing weights the sum of their outgoing weights u i",
  classicName: 'classic',
  invertedName: 'inverted',
  thenName: 'then',
  masks: 'masks',
  allMasks: 'all masks',
  adjustedName: 'adjusted',
  constant: 'const.',
} as const;
