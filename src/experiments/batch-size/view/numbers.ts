import { fixed, signedTwo } from '../../../charts/numbers.ts';
import { separator } from '../../../charts/words.ts';
import type { Trend } from './evidence.ts';

/** "−1.07 [−1.24, −0.90]", percentage points per doubling. */
export const withInterval = ({ interval: { estimate, low, high } }: Trend): string =>
  `${signedTwo(estimate)} [${signedTwo(low)}${separator}${signedTwo(high)}]`;
/** A share of images as percentage points, one decimal below ten. */
export const inPoints = (share: number): string => {
  const value = share * 100;
  return fixed(value, value < 0.95 ? 2 : 1);
};

/** How many times as much small batches must fluctuate as large ones to be called restless. */
export const restless = 1.5;
