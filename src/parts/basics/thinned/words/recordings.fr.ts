export const titles = {
  thinned: 'Dix unités, entraînées sur des lunes',
  'thinned-circles': 'Dix unités, entraînées sur des cercles',
  'thinned-clouds': 'Dix unités, entraînées sur des nuages',
};
