import { count } from '../../../../charts/numbers.ts';

export const words = {
  where: 'Poster, Abschnitt 3, Tabelle',
  table: {
    short: 'Rauschen ergibt die genannten Priors',
    paper:
      'Bernoulli: Spike-and-Slab; Gauß: verallgemeinert hyperbolisch; Rayleigh: Laplace; inverse Nakagami: Student-t; Halb-Cauchy: Horseshoe',
  },
  gaussian: 'Gaußsches Rauschen ergibt χ²',
  at: (draws: number): string => `${count(draws)} Ziehungen`,
  value: (held: number, all: number): string => `${held} von ${all} Rauscharten passen zum genannten Prior`,
  effect: (misfits: readonly string[]): string => `Fehlanpassung ${misfits.join('; ')}`,
  control: (misfit: string): string => `eine gleich breite Normalverteilung: Fehlanpassung ${misfit} oder mehr`,
};
