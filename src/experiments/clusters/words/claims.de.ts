/** What the table of claims says of this experiment. */
import { plain } from '../../../charts/numbers.ts';

export const where = 'Abschnitt 4.3.1, Tabelle 2';
export const place = (layer: number, clusters: number): string => `Schicht ${layer}, ${clusters} Cluster`;

export const risesShort = 'Der Rand-Index steigt mit p';
/** @param rates in words */
export const printed = (indices: string, rates: string): string => `${indices} bei p\u00a0=\u00a0${rates}`;
export const randAt = (told: readonly (readonly [rate: number, index: string])[]): string =>
  `Rand-Index ${told.map(([rate, index]) => printed(index, plain(rate))).join('; ')}`;
export const rise = (slope: string, step: number): string => `${slope} je ${plain(step)} von p`;
export const permuted = (first: string, last: string, slope: string): string =>
  `permutierte Labels ${first} und ${last}: ${slope}`;

export const similarShort = 'Ähnliche Einheiten entstehen';
export const adjusted = (index: string, rates: string): string => `adjustierter Rand-Index ${index}, ${rates}`;
export const gain = (difference: string, rates: string): string =>
  `${difference} gegenüber dem Netz ohne Dropout; darüber und über dem Zufall für ${rates}`;
export const controls = (none: string, chance: string): string =>
  `ohne Dropout ${none}; permutierte Labels erreichen höchstens ${chance}`;
