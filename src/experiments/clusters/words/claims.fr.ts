/** What the table of claims says of this experiment. */
import { plain } from '../../../charts/numbers.ts';

export const where = 'Section 4.3.1, tableau 2';
export const place = (layer: number, clusters: number): string => `couche ${layer}, ${clusters} groupes`;

export const risesShort = 'L’indice de Rand croît avec p';
/** @param rates in words */
export const printed = (indices: string, rates: string): string => `${indices} à p\u00a0=\u00a0${rates}`;
export const randAt = (told: readonly (readonly [rate: number, index: string])[]): string =>
  `indice de Rand ${told.map(([rate, index]) => printed(index, plain(rate))).join('\u00a0; ')}`;
export const rise = (slope: string, step: number): string => `${slope} par ${plain(step)} de p`;
export const permuted = (first: string, last: string, slope: string): string =>
  `étiquettes permutées ${first} et ${last}\u00a0: ${slope}`;

export const similarShort = 'Des unités semblables apparaissent';
export const adjusted = (index: string, rates: string): string => `indice de Rand ajusté ${index}, ${rates}`;
export const gain = (difference: string, rates: string): string =>
  `${difference} par rapport au réseau sans dropout\u00a0; au-delà de celui-ci et du hasard pour ${rates}`;
export const controls = (none: string, chance: string): string =>
  `sans dropout ${none}\u00a0; les étiquettes permutées atteignent au plus ${chance}`;
