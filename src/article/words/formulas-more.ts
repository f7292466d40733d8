/** Formulas in words, for those who hear them, and the words that stand in them. */
export const classic = 'Classic: in training, h tilde i equals m i times h i; when predicting, 1 minus p times h i';
export const inverted = 'Inverted: in training, h tilde i equals m i over 1 minus p, times h i; when predicting, h i';
export const gradient =
  'The gradient of the expected loss over masks M is estimated by the mean over the B images of the batch of the gradient under one mask M i each';
export const variance =
  "The variance is the mean over K networks k of the square of o k of x minus o bar of x; o bar is the mean of the networks' outputs";
export const maskNoise =
  'The variance of the mean of n masks is about the variance of the mean of all masks plus sigma squared over n';
export const adjusted =
  'The adjusted Rand index is the Rand index minus its expectation by chance, over 1 minus that expectation';
export const power = 'MSTD is proportional to h to the power alpha';
export const powerLog = 'The logarithm of MSTD is alpha times the logarithm of h, plus a constant';
export const independence =
  'The variance over masks of the sum over j of w j m j x j is p times 1 minus p times the sum over j of w j squared x j squared';
export const merge =
  "Of a cluster K, the new unit's incoming weights are the mean of its members' incoming weights w i, its outgoing weights the sum of their outgoing weights u i";
export const classicName = 'classic';
export const invertedName = 'inverted';
export const thenName = 'then';
export const masks = 'masks';
export const allMasks = 'all masks';
export const adjustedName = 'adjusted';
export const constant = 'const.';
