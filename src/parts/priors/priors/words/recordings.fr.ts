export const titles = {
  priors: 'Neuf types de bruit\u00a0; taux 0,5, échelle 1, forme 2',
  'priors-low-rate': 'Taux 0,2',
  'priors-small-shape': 'Forme 0,5',
};
