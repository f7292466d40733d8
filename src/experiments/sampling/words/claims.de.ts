/** What the table of claims says of this experiment. */
import { many } from '../../../charts/numbers.ts';

export const where = 'Abschnitt 4.1.1, Abbildung 1';
export const samplingShort = 'Sampling schlägt Skalieren';
export const testTimeShort = 'Beide schlagen eine Maske';
export const masks = (samples: number): string => many(samples, 'Maske', 'Masken');

/** @param rates averaged over, in words */
export const bothRules = (sampled: string, scaled: string, rates: string): string =>
  `Sampling ${sampled}, skaliert ${scaled}; ${rates}`;
export const everyRule = (scaled: string, sampled: string, single: string, rates: string): string =>
  `skaliert ${scaled}, Sampling ${sampled}, eine Maske ${single}; ${rates}`;

export const noRate = 'für keine Rate jenseits des Rauschens';
export const betterAt = (rates: string): string => `jenseits des Rauschens besser für ${rates}`;
export const worseAt = (rates: string): string => `schlechter für ${rates}`;
export const allFrom = (rates: string): string => `allein durch ${rates}`;
export const overOneMask = (scaled: string, sampled: string, rates: string): string =>
  `gegenüber einer Maske: skaliert ${scaled}, Sampling ${sampled}; beide jenseits des Rauschens für ${rates}`;
