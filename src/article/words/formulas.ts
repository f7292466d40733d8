/** Formulas in words, for those who hear them, and the words that stand in them. */
export const mask = 'h tilde i equals m i times h i; m i is 0 with probability p and 1 with probability 1 minus p';
export const scaled = 'o scaled of x equals o of x with the expected mask, which is 1 minus p for every unit';
export const sampled =
  'The logarithm of o sampled of x equals the mean over n masks of the logarithm of o of x with mask M k, plus a constant';
export const linear =
  'The expectation over M of the logits z of x and M is approximately the logits of x and the expectation of M';
export const scaledIndex = 'scaled';
export const sampledIndex = 'sampled';
export const constant = 'const.';
