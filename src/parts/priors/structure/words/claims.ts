import { count } from '../../../../charts/numbers.ts';
import type { Sharing } from '../../../../core/noise-laws/sharing.ts';
import { words as figure } from './figure.tsx';

/** What is said of the paper's claims. */
export const words = {
  units: { short: 'A unit’s weights go together', where: 'Poster, section 4' },
  weights: { short: 'DropConnect has no structure', where: 'Poster, section 4' },
  layer: { short: 'Whole layers can share a scale', where: 'Poster, section 5' },
  at: (matrices: number): string => `${count(matrices)} matrices`,
  value: (correlation: string): string => `correlation of squares ${correlation}`,
  effect: (sharing: Sharing, kind: 'within' | 'between', correlation: string): string =>
    `Bernoulli noise on ${figure.sharing[sharing]}: squares of two weights ${figure.readout[kind]} correlate by ${correlation}`,
  control: (sharing: Sharing, correlation: string): string => `noise on ${figure.sharing[sharing]}: ${correlation}`,
};
