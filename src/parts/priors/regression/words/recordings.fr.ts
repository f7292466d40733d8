/** By name. */
export const titles = {
  regression: 'Trente points avec un vide, taux 0,1, 1\u202f000 étapes',
  'regression-short': '300 étapes',
  'regression-low-rate': 'Taux 0,05',
  'regression-small': '12–12 unités, moyenne sur tous les masques',
  'regression-high-rate': 'Taux 0,4',
};
