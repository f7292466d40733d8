export const title = 'Bands of doubt';
export const question = 'Does dropout know where there are no data?';
export const about = {
  title: 'Where a network has seen nothing',
  description: 'Set points; dropout, five networks and a shrinkage prior learn them at once and show their doubt.',
  picture: 'Three curves with bands through the same points, with a gap between them.',
  asked: 'Is dropout’s band wider where there are no points?',
};

export const labels = {
  points: 'Points',
  rate: 'Dropout rate',
  rates: 'Rates compared',
  steps: 'Steps',
  units: 'Units a layer',
  more: 'More data',
};

export const controls = {
  points: 'Points',
  maskRate: 'Dropout rate of the band',
  fitSteps: 'Steps of training',
  fitUnits: 'Units a layer',
  method: 'Band of',
  curves: 'Band or single functions',
};

export const methodChoice = {
  label: 'Band of',
  options: {
    all: 'all three',
    over: 'all in one',
    dropout: 'MC dropout',
    ensemble: 'five networks',
    ard: 'ARD prior',
  },
};
export const curveChoice = { label: 'Show', options: { band: 'band', functions: 'single functions' } };

export const noPoints = (most: number): string => `there are no points to learn from; allowed is 1 to ${most}`;
