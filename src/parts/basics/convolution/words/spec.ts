/** What the site says of the experiment, and the names of its settings. */
export const words = {
  title: 'Convolutional networks',
  question: 'Where should dropout act in a convolutional network, and how much of it?',
  about: {
    title: 'Dropout in convolutional networks',
    description:
      'Test accuracy against the dropout rate, for dropout on dense layers, on all layers, on whole channels.',
    picture: 'Accuracy over the dropout rate for three places of dropout, and learning curves with and without it.',
    asked: 'A convolutional network has few weights and many outputs. Where does dropout help it?',
  },
  set: 'Images',
  places: 'Where dropout acts',
  measure: 'Measure',
  measures: { accuracy: 'accuracy', 'cross-entropy': 'cross-entropy' },
};
