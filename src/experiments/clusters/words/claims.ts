/** What the table of claims says of this experiment. */
import { plain } from '../../../charts/numbers.ts';

export const where = 'Section 4.3.1, Table 2';
export const place = (layer: number, clusters: number): string => `layer ${layer}, ${clusters} clusters`;

export const risesShort = 'The Rand index rises with p';
/** @param rates in words */
export const printed = (indices: string, rates: string): string => `${indices} at p\u00a0=\u00a0${rates}`;
export const randAt = (told: readonly (readonly [rate: number, index: string])[]): string =>
  `Rand index ${told.map(([rate, index]) => printed(index, plain(rate))).join(', ')}`;
export const rise = (slope: string, step: number): string => `${slope} for each ${plain(step)} of p`;
export const permuted = (first: string, last: string, slope: string): string =>
  `permuted labels ${first} and ${last}: ${slope}`;

export const similarShort = 'Similar units appear';
export const adjusted = (index: string, rates: string): string => `adjusted Rand index ${index}, ${rates}`;
export const gain = (difference: string, rates: string): string =>
  `${difference} over no dropout; beyond it and chance at ${rates}`;
export const controls = (none: string, chance: string): string =>
  `no dropout ${none}; permuted labels reach at most ${chance}`;
