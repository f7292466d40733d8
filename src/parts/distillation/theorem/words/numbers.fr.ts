import type { NumberNames } from '../../../../contract/number-names.ts';

export const numbers: NumberNames = [
  [
    { ideal: 'J', sampled: 'J′', difference: 'J′ − J' },
    { kl: 'divergence KL', squared: 'distance au carré', absolute: 'distance absolue' },
  ],
];
