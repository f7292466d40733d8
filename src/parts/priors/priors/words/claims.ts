import { count } from '../../../../charts/numbers.ts';

/** What is said of the paper's claims. */
export const words = {
  where: 'Poster, section 3, table',
  table: {
    short: 'Noise gives the priors named',
    paper:
      'Bernoulli: spike and slab; Gaussian: generalized hyperbolic; Rayleigh: Laplace; inverse Nakagami: Student-t; half-Cauchy: horseshoe',
  },
  gaussian: 'Gaussian noise gives χ²',
  at: (draws: number): string => `${count(draws)} draws`,
  value: (held: number, all: number): string => `${held} of ${all} kinds of noise fit the prior named`,
  effect: (misfits: readonly string[]): string => `misfit ${misfits.join(', ')}`,
  control: (misfit: string): string => `a normal as wide: misfit ${misfit} or more`,
};
