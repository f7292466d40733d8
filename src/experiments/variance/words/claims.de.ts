/** What the table of the paper's claims says of model variance. */
import { many } from '../../../charts/numbers.ts';
import type { Output } from '../../../core/moments.ts';
import type { NoiseKind } from '../../../core/network.ts';
import { times } from '../view/numbers.ts';

export const where = 'Abschnitt 4.2, Abbildung 2';
export const dropoutLowers = 'Dropout senkt die Varianz';
export const classicLowest = 'Klassischer Dropout am niedrigsten';
export const samplingLowers = 'Sampling senkt die Varianz';

const outputs: Readonly<Record<Output, string>> = { logits: 'Logits', probabilities: 'Wahrscheinlichkeiten' };

/** Variances, those of probabilities in thousandths. */
export const saidOf = (which: Output, variances: string): string =>
  `${outputs[which]}${which === 'logits' ? '' : `,${times(1000)}`}: ${variances}`;
export const noDropout = 'ohne Dropout';
export const ruleSaid = { scaled: 'skaliert', sampled: 'Sampling' };
const kinds: Readonly<Record<NoiseKind, string>> = {
  classic: 'klassisch',
  inverted: 'invertiert',
  gaussian: 'Gauß',
  'uniform-dropout': 'gleichverteilt',
  'beta-dropout': 'Beta',
  'rayleigh-dropout': 'Rayleigh',
};
export const kindSaid = (kind: NoiseKind): string => kinds[kind];
export const masksSaid = (n: number): string => many(n, 'Maske', 'Masken');
export const networksSaid = (models: number): string => many(models, 'Netz', 'Netze');
export const notJudged = (which: Output): string => `bei ${outputs[which]} nicht beurteilt`;
/** "−42 [−44, −40] % bei Wahrscheinlichkeiten (niedriger in 3 von 3)". */
export const changeSaid = (change: string, which: Output, lower: number, judged: number): string =>
  `${change} bei ${outputs[which]} (niedriger in ${lower} von ${judged})`;
export const everyMask = (change: string): string => `mit allen Masken, bei Logits: ${change}`;
