import { count } from '../../../../charts/numbers.ts';
import type { Sharing } from '../../../../core/noise-laws/sharing.ts';
import { words as figure } from './figure.tsx';

export const words = {
  units: { short: 'Les poids d’une unité vont ensemble', where: 'Poster, section 4' },
  weights: { short: 'DropConnect n’a pas de structure', where: 'Poster, section 4' },
  layer: { short: 'Une couche peut partager une échelle', where: 'Poster, section 5' },
  at: (matrices: number): string => `${count(matrices)} matrices`,
  value: (correlation: string): string => `corrélation des carrés ${correlation}`,
  effect: (sharing: Sharing, kind: 'within' | 'between', correlation: string): string =>
    `bruit de Bernoulli sur ${figure.sharing[sharing]}\u00a0: les carrés de deux poids ${figure.readout[kind]} ont une corrélation de ${correlation}`,
  control: (sharing: Sharing, correlation: string): string =>
    `bruit sur ${figure.sharing[sharing]}\u00a0: ${correlation}`,
};
