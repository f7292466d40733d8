/** By name. */
export const titles = {
  shrinkage: 'Toy, five blocks, half-Cauchy',
  'shrinkage-few': 'Toy with 200 cases, smaller first weights',
  'shrinkage-tables': 'Concrete, energy and yacht, 20 splits, inverse gamma',
  'shrinkage-tables-large': 'Kin8nm, power and wine, 20 splits, inverse gamma',
  'shrinkage-tables-half-cauchy': 'Concrete, 20 splits, half-Cauchy; heat maps of split 2',
};
