import { count } from '../../../../charts/numbers.ts';
import type { Sharing } from '../../../../core/noise-laws/sharing.ts';
import { words as figure } from './figure.tsx';

export const words = {
  units: { short: 'Gewichte je Einheit hängen zusammen', where: 'Poster, Abschnitt 4' },
  weights: { short: 'DropConnect hat keine Struktur', where: 'Poster, Abschnitt 4' },
  layer: { short: 'Eine Skala je Schicht ist möglich', where: 'Poster, Abschnitt 5' },
  at: (matrices: number): string => `${count(matrices)} Matrizen`,
  value: (correlation: string): string => `Korrelation der Quadrate ${correlation}`,
  effect: (sharing: Sharing, kind: 'within' | 'between', correlation: string): string =>
    `Bernoulli-Rauschen auf ${figure.sharing[sharing]}: Die Quadrate zweier Gewichte ${figure.readout[kind]} korrelieren mit ${correlation}`,
  control: (sharing: Sharing, correlation: string): string => `Rauschen auf ${figure.sharing[sharing]}: ${correlation}`,
};
