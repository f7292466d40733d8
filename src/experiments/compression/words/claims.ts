/** What the table of claims says of this experiment. Losses and shares come in as text. */
export const where = 'Section 4.4, Table 3';

interface Pair {
  readonly dropout: string;
  readonly none: string;
}
const pair = ({ dropout, none }: Pair): string => `${dropout} with dropout, ${none} without`;

export const lossShort = 'Small loss only with dropout';
/** Accuracies before and after. */
export const printed = (units: number, C: number, [from, to]: readonly [Pair, Pair]): string =>
  `${units} units to ${C}: ${from.dropout} to ${to.dropout} with dropout, ${from.none} to ${to.none} without`;
export const nothing = 'nothing is compressed';
export const losses = (units: number, C: number, lost: Pair): string => `${units} units to ${C} lose ${pair(lost)}`;
/** @param gaps each with its number of units */
export const moreLost = (gaps: readonly string[]): string => `more lost without: ${gaps.join(', ')}`;
export const at = (text: string, C: number): string => `${text} at ${C}`;
export const randomLoses = (C: number, { dropout, none }: Pair): string =>
  `a random ${C} lose ${dropout} with, ${none} without`;

export const clustersShort = 'Folding shows clusters';
export const share = (left: Pair, C: number): string => `${pair(left)}, at ${C}`;
export const leaves = (shares: readonly string[]): string =>
  `of a random subset’s loss, merging leaves ${shares.join('; ')}`;
/** @param gaps each with its number of units */
export const withMinusWithout = (gaps: readonly string[]): string => `with dropout minus without: ${gaps.join(', ')}`;
export const noInterval = 'no interval from one seed';
export const subsetGap = (gap: string, C: number): string => `random subset: ${gap} more lost without dropout at ${C}`;
