import { count } from '../../../../charts/numbers.ts';

export const words = {
  where: 'Poster, section 3, tableau',
  table: {
    short: 'Le bruit donne les lois a priori nommées',
    paper:
      'Bernoulli : spike-and-slab ; gaussien : hyperbolique généralisée ; Rayleigh : Laplace ; Nakagami inverse : t de Student ; demi-Cauchy : horseshoe',
  },
  gaussian: 'Un bruit gaussien donne χ²',
  at: (draws: number): string => `${count(draws)} tirages`,
  value: (held: number, all: number): string => `${held} types de bruit sur ${all} s’ajustent à la loi a priori nommée`,
  effect: (misfits: readonly string[]): string => `inadéquation ${misfits.join(' ; ')}`,
  control: (misfit: string): string => `une normale de même largeur : inadéquation ${misfit} ou plus`,
};
