/** What the table of claims says of this experiment. Losses and shares come in as text. */
export const where = 'Abschnitt 4.4, Tabelle 3';

interface Pair {
  readonly dropout: string;
  readonly none: string;
}
const pair = ({ dropout, none }: Pair): string => `${dropout} mit Dropout, ${none} ohne`;

export const lossShort = 'Kleiner Verlust nur mit Dropout';
/** Accuracies before and after. */
export const printed = (units: number, C: number, [from, to]: readonly [Pair, Pair]): string =>
  `${units} Einheiten auf ${C}: von ${from.dropout} auf ${to.dropout} mit Dropout, von ${from.none} auf ${to.none} ohne`;
export const nothing = 'nichts wird komprimiert';
export const losses = (units: number, C: number, lost: Pair): string =>
  `${units} Einheiten auf ${C} verlieren ${pair(lost)}`;
/** @param gaps each with its number of units */
export const moreLost = (gaps: readonly string[]): string => `Mehrverlust ohne Dropout: ${gaps.join('; ')}`;
export const at = (text: string, C: number): string => `${text} bei ${C}`;
export const randomLoses = (C: number, { dropout, none }: Pair): string =>
  `${C} zufällige verlieren ${dropout} mit, ${none} ohne`;

export const clustersShort = 'Falten zeigt Cluster';
export const share = (left: Pair, C: number): string => `${pair(left)}, bei ${C}`;
export const leaves = (shares: readonly string[]): string =>
  `vom Verlust einer zufälligen Teilmenge lässt das Zusammenlegen ${shares.join('; ')}`;
/** @param gaps each with its number of units */
export const withMinusWithout = (gaps: readonly string[]): string => `mit Dropout minus ohne: ${gaps.join('; ')}`;
export const noInterval = 'kein Intervall aus einem Startwert';
export const subsetGap = (gap: string, C: number): string =>
  `zufällige Teilmenge: Mehrverlust ohne Dropout ${gap} bei ${C}`;
