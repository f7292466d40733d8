/** What the table of the paper's claims says of MSTD. */
import { signedInterval, spread } from '../../../charts/estimates.ts';
import { many } from '../../../charts/numbers.ts';
import type { PowerLaw } from '../../../core/power-law.ts';
import type { Interval } from '../../../core/statistics.ts';
import { rSquared, withInterval } from '../view/numbers.ts';

export const where = 'Section 4.3.2, figure 3';
export const isPower = 'La MSTD est une puissance de h';
export const samePower = 'La puissance est celle de l’article';
export const showsClusters = 'La puissance révèle des groupes';

export const stepsSaid = (steps: number): string => many(steps, 'étape', 'étapes');
export const masksSaid = (n: number): string => many(n, 'masque', 'masques');
export const slopeSaid = (slope: string): string => `pente ${slope}`;
/** "pente −0,24 ± 0,01, R² 0,989". */
export const lawSaid = (slopes: readonly number[], r2: number): string =>
  `${slopeSaid(spread(slopes, 2))}, R² ${rSquared(r2)}`;
export const withDropout = (law: string): string => `avec dropout\u00a0: ${law}`;
export const controlSaid = (law: string): string => `entraîné sans dropout\u00a0: ${law}`;
export const powerEffect = (law: PowerLaw, widths: number, bend: Interval | null): string =>
  `pente ${withInterval(law)} d’après la dispersion de ${widths} largeurs\u00a0; ${bend ? `courbure ${signedInterval(bend, 3)}` : 'courbure impossible à établir'}`;
export const fromPaper = (difference: Interval): string =>
  `${signedInterval(difference, 2)} par rapport à celle de l’article`;
export const againstControl = (difference: Interval): string =>
  `pente ${signedInterval(difference, 2)} par rapport au témoin\u00a0; des groupes exigent moins de 0`;
