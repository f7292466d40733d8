/** What the table of the paper's claims says of MSTD. */
import { signedInterval, spread } from '../../../charts/estimates.ts';
import { many } from '../../../charts/numbers.ts';
import type { PowerLaw } from '../../../core/power-law.ts';
import type { Interval } from '../../../core/statistics.ts';
import { rSquared, withInterval } from '../view/numbers.ts';

export const where = 'Abschnitt 4.3.2, Abbildung 3';
export const isPower = 'MSTD ist eine Potenz von h';
export const samePower = 'Der Exponent ist der des Papers';
export const showsClusters = 'Das Potenzgesetz zeigt Cluster';

export const stepsSaid = (steps: number): string => many(steps, 'Schritt', 'Schritte');
export const masksSaid = (n: number): string => many(n, 'Maske', 'Masken');
export const slopeSaid = (slope: string): string => `Steigung ${slope}`;
/** "Steigung −0,24 ± 0,01, R² 0,989". */
export const lawSaid = (slopes: readonly number[], r2: number): string =>
  `${slopeSaid(spread(slopes, 2))}, R² ${rSquared(r2)}`;
export const withDropout = (law: string): string => `mit Dropout: ${law}`;
export const controlSaid = (law: string): string => `ohne Dropout trainiert: ${law}`;
export const powerEffect = (law: PowerLaw, widths: number, bend: Interval | null): string =>
  `Steigung ${withInterval(law)} aus der Streuung von ${widths} Breiten; ${bend ? `Krümmung ${signedInterval(bend, 3)}` : 'eine Krümmung ist nicht feststellbar'}`;
export const fromPaper = (difference: Interval): string => `${signedInterval(difference, 2)} gegenüber dem Paper`;
export const againstControl = (difference: Interval): string =>
  `Steigung ${signedInterval(difference, 2)} gegenüber der Kontrolle; für Cluster müsste sie unter 0 liegen`;
