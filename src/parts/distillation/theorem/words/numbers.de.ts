import type { NumberNames } from '../../../../contract/number-names.ts';

export const numbers: NumberNames = [
  [
    { ideal: 'J', sampled: 'J′', difference: 'J′ − J' },
    { kl: 'KL-Divergenz', squared: 'quadrierter Abstand', absolute: 'absoluter Abstand' },
  ],
];
