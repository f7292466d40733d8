/** What the table of claims says of this experiment. Losses and shares come in as text. */
export const where = 'Section 4.4, tableau 3';

interface Pair {
  readonly dropout: string;
  readonly none: string;
}
const pair = ({ dropout, none }: Pair): string => `${dropout} avec dropout, ${none} sans`;

export const lossShort = 'Faible perte seulement avec dropout';
/** Accuracies before and after. */
export const printed = (units: number, C: number, [from, to]: readonly [Pair, Pair]): string =>
  `de ${units} unités à ${C}\u00a0: de ${from.dropout} à ${to.dropout} avec dropout, de ${from.none} à ${to.none} sans`;
export const nothing = 'rien n’est comprimé';
export const losses = (units: number, C: number, lost: Pair): string =>
  `${units} unités réduites à ${C} perdent ${pair(lost)}`;
/** @param gaps each with its number of units */
export const moreLost = (gaps: readonly string[]): string =>
  `perte en plus sans dropout\u00a0: ${gaps.join('\u00a0; ')}`;
export const at = (text: string, C: number): string => `${text} à ${C}`;
export const randomLoses = (C: number, { dropout, none }: Pair): string =>
  `${C} au hasard perdent ${dropout} avec, ${none} sans`;

export const clustersShort = 'Le repliement révèle des groupes';
export const share = (left: Pair, C: number): string => `${pair(left)}, à ${C}`;
export const leaves = (shares: readonly string[]): string =>
  `de la perte d’un sous-ensemble aléatoire, la fusion laisse ${shares.join('\u00a0; ')}`;
/** @param gaps each with its number of units */
export const withMinusWithout = (gaps: readonly string[]): string =>
  `avec dropout moins sans\u00a0: ${gaps.join('\u00a0; ')}`;
export const noInterval = 'pas d’intervalle avec une seule graine';
export const subsetGap = (gap: string, C: number): string =>
  `sous-ensemble aléatoire\u00a0: perte en plus sans dropout ${gap} à ${C}`;
