/** What the experiment and its settings are called. */
export const about = {
  title: 'Structure',
  question: 'Which weights does noise make large or small together?',
  about: {
    title: 'What shares a scale',
    description: 'Noise on units, weights or layers as matrices, and which weights it makes large or small together.',
    picture: 'Heat maps of noise, of normal weights and of their product.',
    asked: 'Under dropout, are two weights of one unit independent?',
  },
  controls: {
    law: 'Noise',
    spread: 'Scale of the noise',
    shape: 'Shape of the noise',
    sharing: 'Noise on',
    matrixSize: 'Size of the matrix',
    matrix: 'Draw again',
  },
};

export const labels = {
  noises: 'Noises',
  rate: 'Dropout rate',
  spread: 'Scale',
  shape: 'Shape',
  rows: 'Units',
  columns: 'Weights of a unit',
  draws: 'Draws',
  matrixSize: 'Size of the matrix',
  matrix: 'Matrix shown',
};
export const units = { rows: 'units', columns: 'weights', draws: 'draws' };

export const sharingChoice = {
  label: 'Noise on',
  options: { units: 'units', weights: 'weights', layer: 'the layer', 'units-layer': 'units and layer' },
};
