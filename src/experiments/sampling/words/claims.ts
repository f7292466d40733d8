/** What the table of claims says of this experiment. */
import { many } from '../../../charts/numbers.ts';

export const where = 'Section 4.1.1, Figure 1';
export const samplingShort = 'Sampling beats scaling';
export const testTimeShort = 'Test time beats one mask';
export const masks = (samples: number): string => many(samples, 'mask');

/** @param rates averaged over, in words */
export const bothRules = (sampled: string, scaled: string, rates: string): string =>
  `sampled ${sampled}, scaled ${scaled}; ${rates}`;
export const everyRule = (scaled: string, sampled: string, single: string, rates: string): string =>
  `scaled ${scaled}, sampled ${sampled}, one mask ${single}; ${rates}`;

export const noRate = 'no rate beyond noise';
export const betterAt = (rates: string): string => `better beyond noise at ${rates}`;
export const worseAt = (rates: string): string => `worse at ${rates}`;
export const allFrom = (rates: string): string => `all from ${rates}`;
export const overOneMask = (scaled: string, sampled: string, rates: string): string =>
  `over one mask: scaled ${scaled}, sampled ${sampled}; both beyond noise at ${rates}`;
