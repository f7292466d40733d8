/** What the table of the paper's claims says of model variance. */
import { many } from '../../../charts/numbers.ts';
import type { Output } from '../../../core/moments.ts';
import type { NoiseKind } from '../../../core/network.ts';
import { times } from '../view/numbers.ts';

export const where = 'Section 4.2, figure 2';
export const dropoutLowers = 'Le dropout réduit la variance';
export const classicLowest = 'Variance minimale\u00a0: classique';
export const samplingLowers = 'Échantillonner réduit la variance';

const outputs: Readonly<Record<Output, string>> = { logits: 'logits', probabilities: 'probabilités' };

/** Variances, those of probabilities in thousandths. */
export const saidOf = (which: Output, variances: string): string =>
  `${outputs[which]}${which === 'logits' ? '' : `,${times(1000)}`}\u00a0: ${variances}`;
export const noDropout = 'sans dropout';
export const ruleSaid = { scaled: 'à l’échelle', sampled: 'par échantillonnage' };
export const kindSaid = (kind: NoiseKind): string =>
  kind === 'classic' ? 'classique' : kind === 'inverted' ? 'inversé' : kind;
export const masksSaid = (n: number): string => many(n, 'masque', 'masques');
export const networksSaid = (models: number): string => many(models, 'réseau', 'réseaux');
export const notJudged = (which: Output): string => `non jugé sur les ${outputs[which]}`;
/** "−42 [−44, −40] % sur les probabilités (plus basse dans 3 sur 3)". */
export const changeSaid = (change: string, which: Output, lower: number, judged: number): string =>
  `${change} sur les ${outputs[which]} (plus basse dans ${lower} cas sur ${judged})`;
export const everyMask = (change: string): string => `avec tous les masques, sur les logits\u00a0: ${change}`;
