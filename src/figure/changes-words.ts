/** What was changed of the page's settings. */
export const changesWords = {
  /** Settings without a control of that name. */
  names: {
    rates: 'Rates to train',
    steps: 'Training steps',
    unit: 'Unit pinned',
    pinned: 'Pinned in',
    network: 'Network shown',
  },
  weights: { lab: 'the laboratory’s', wide: 'wide', compressed: 'compressed' },
  none: 'none',
  yours: 'yours',
  ofBudget: 'the budget’s',
  noNetwork: 'no network',
  /** A control's label within a sentence. */
  within: (label: string): string => label.charAt(0).toLowerCase() + label.slice(1),
};
