export const changesWords = {
  names: {
    rates: 'zu trainierende Raten',
    steps: 'Trainingsschritte',
    unit: 'angeheftete Einheit',
    pinned: 'angeheftet in',
    network: 'gezeigtes Netz',
  },
  weights: { lab: 'die des Labors', wide: 'breit', compressed: 'komprimiert' },
  none: 'keine',
  yours: 'Ihre',
  ofBudget: 'die des Budgets',
  noNetwork: 'kein Netz',
  /** Labels begin with nouns. */
  within: (label: string): string => label,
};
