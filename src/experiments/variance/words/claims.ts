/** What the table of the paper's claims says of model variance. */
import { many } from '../../../charts/numbers.ts';
import type { Output } from '../../../core/moments.ts';
import type { NoiseKind } from '../../../core/network.ts';

export const where = 'Section 4.2, Figure 2';
export const dropoutLowers = 'Dropout lowers variance';
export const classicLowest = 'Classic dropout is lowest';
export const samplingLowers = 'Sampling lowers variance';

/** Variances, those of probabilities in thousandths. */
export const saidOf = (which: Output, variances: string): string =>
  `${which}${which === 'logits' ? '' : ', × 1,000'}: ${variances}`;
export const noDropout = 'without dropout';
export const ruleSaid = { scaled: 'scaled', sampled: 'sampled' };
export const kindSaid = (kind: NoiseKind): string => kind;
export const masksSaid = (n: number): string => many(n, 'mask');
export const networksSaid = (models: number): string => `${models} networks`;
export const notJudged = (which: Output): string => `not judged on ${which}`;
/** "−42 [−44, −40] % on probabilities (lower in 3 of 3)". */
export const changeSaid = (change: string, which: Output, lower: number, judged: number): string =>
  `${change} on ${which} (lower in ${lower} of ${judged})`;
export const everyMask = (change: string): string => `with every mask, on logits: ${change}`;
