/** By name. */
export const titles = {
  shrinkage: 'Jouet, cinq blocs, demi-Cauchy',
  'shrinkage-few': 'Jouet à 200 cas, poids initiaux plus petits',
  'shrinkage-tables': 'Concrete, Energy et Yacht, 20 partitions, gamma inverse',
  'shrinkage-tables-large': 'Kin8nm, Power et Wine, 20 partitions, gamma inverse',
  'shrinkage-tables-half-cauchy': 'Concrete, 20 partitions, demi-Cauchy ; cartes de chaleur de la partition 2',
};
