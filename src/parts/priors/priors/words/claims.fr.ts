import { count, many, plural } from '../../../../charts/numbers.ts';

export const words = {
  where: 'Poster, section 3, tableau',
  table: {
    short: 'Le bruit donne les lois a priori nommées',
    paper:
      'Bernoulli\u00a0: spike-and-slab\u00a0; gaussien\u00a0: hyperbolique généralisée\u00a0; Rayleigh\u00a0: Laplace\u00a0; Nakagami inverse\u00a0: t de Student\u00a0; demi-Cauchy\u00a0: horseshoe',
  },
  gaussian: 'Un bruit gaussien donne χ²',
  at: (draws: number): string => `${count(draws)} tirages`,
  value: (held: number, all: number): string =>
    `${many(held, 'type de bruit', 'types de bruit')} sur ${all} ${plural(held, 's’ajuste', 's’ajustent')} à la loi a priori nommée`,
  effect: (misfits: readonly string[]): string => `inadéquation ${misfits.join('\u00a0; ')}`,
  control: (misfit: string): string => `une normale de même largeur\u00a0: inadéquation ${misfit} ou plus`,
};
