/** What the table of claims says of this experiment. */
import { many } from '../../../charts/numbers.ts';

export const where = 'Section 4.1.1, figure 1';
export const samplingShort = 'Échantillonner vaut mieux';
export const testTimeShort = 'Au test, mieux qu’un seul masque';
export const masks = (samples: number): string => many(samples, 'masque', 'masques');

/** @param rates averaged over, in words */
export const bothRules = (sampled: string, scaled: string, rates: string): string =>
  `échantillonnage ${sampled}, échelle ${scaled}\u00a0; ${rates}`;
export const everyRule = (scaled: string, sampled: string, single: string, rates: string): string =>
  `échelle ${scaled}, échantillonnage ${sampled}, un seul masque ${single}\u00a0; ${rates}`;

export const noRate = 'aucun taux au-delà du bruit';
export const betterAt = (rates: string): string => `meilleur au-delà du bruit pour ${rates}`;
export const worseAt = (rates: string): string => `moins bon pour ${rates}`;
export const allFrom = (rates: string): string => `venant seulement de ${rates}`;
export const overOneMask = (scaled: string, sampled: string, rates: string): string =>
  `par rapport à un seul masque\u00a0: échelle ${scaled}, échantillonnage ${sampled}\u00a0; les deux au-delà du bruit pour ${rates}`;
