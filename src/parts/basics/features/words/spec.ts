/** What the site says of the experiment, and the names of its settings. */
export const words = {
  title: 'Features',
  question: 'What do hidden units learn, with dropout and without?',
  about: {
    title: 'Features of hidden units',
    description: 'What the hidden units of an autoencoder write, with dropout and without, while they learn.',
    picture: 'Two grids of weights as small pictures, without dropout and with it, beside what is measured of them.',
    asked: 'Two networks learn to copy digits, one with dropout. In which do single units write single strokes?',
  },
  rate: 'Dropout rate',
  side: 'Images',
  units: 'Units',
  inUnits: 'units',
  after: 'Steps trained',
  tile: 'Unit',
};
