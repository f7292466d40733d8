import type { NumberNames } from '../../../../contract/number-names.ts';

/** Headline numbers, by their names for scripts. */
export const numbers: NumberNames = [
  [
    { ideal: 'J', sampled: 'J′', difference: 'J′ − J' },
    { kl: 'KL divergence', squared: 'squared distance', absolute: 'absolute distance' },
  ],
];
