export const changesWords = {
  names: {
    rates: 'Taux à entraîner',
    steps: 'Étapes d’entraînement',
    unit: 'Unité épinglée',
    pinned: 'Épinglée dans',
    network: 'Réseau affiché',
  },
  weights: { lab: 'ceux du laboratoire', wide: 'large', compressed: 'comprimé' },
  none: 'aucun',
  yours: 'le vôtre',
  ofBudget: 'selon le budget',
  noNetwork: 'aucun réseau',
  within: (label: string): string => label.charAt(0).toLowerCase() + label.slice(1),
};
