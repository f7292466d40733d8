export const titles = {
  priors: 'Neun Rauscharten, Rate 0,5, Skala 1, Form 2',
  'priors-low-rate': 'Rate 0,2',
  'priors-small-shape': 'Form 0,5',
};
