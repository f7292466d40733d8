/** Words of the field, each explained in a sentence or two. */
export const terms = {
  rate: {
    name: 'dropout rate',
    text: 'p, the probability with which dropout drops a unit, that is, sets its output to 0. Some libraries and papers call the opposite, 1 − p, the rate; here p is always the probability of dropping.',
  },
  mask: {
    name: 'mask',
    text: 'M, a list of zeros and ones, one for each unit that can be dropped: 0 drops the unit, 1 keeps it.',
  },
  unit: {
    name: 'hidden unit',
    text: 'A neuron between input and output. It adds up its inputs, each times a weight, and a number of its own, the bias; it passes on the sum if that is above 0, else 0.',
  },
  thinned: {
    name: 'thinned network',
    text: 'What is left of a network when some of its units are dropped.',
  },
  logits: {
    name: 'logits',
    text: 'z, the ten numbers that the network computes before the softmax, one for each class. Only their differences matter.',
  },
  softmax: {
    name: 'softmax',
    text: 'Turns logits into probabilities: each logit is exponentiated, then all results are divided by their sum.',
  },
  means: {
    name: 'arithmetic and geometric mean',
    text: 'Two averages of n numbers. The arithmetic mean is their sum divided by n. The geometric mean is the n-th root of their product; a single small number lowers it more than it lowers the arithmetic mean.',
  },
  relu: {
    name: 'ReLU',
    text: 'max(0, x), the function a hidden unit applies to its sum. It is linear on each side of 0, but not over both together.',
  },
  entropy: {
    name: 'cross-entropy',
    text: 'Minus the logarithm of the probability that a network gave to the right class, averaged over images. It is large where the network was certain of a wrong answer. Its unit is the nat.',
  },
  batch: {
    name: 'minibatch',
    text: 'The images that one training step looks at. Their gradients are averaged before the weights move.',
  },
  learningRate: {
    name: 'learning rate',
    text: 'η, how far a training step moves the weights along the gradient.',
  },
  interval: {
    name: '95 % interval',
    text: 'A range for the true value. If the experiment were repeated 100 times, about 95 of the ranges would contain that value. Here it is nearly always Student’s interval over seeds.',
  },
  spread: {
    name: '±, and a band',
    text: 'On this page ± is always one standard deviation over seeds, and so is the band around a line. Square brackets and bars hold a 95 % interval. Anything else is named where it stands.',
  },
  seed: {
    name: 'seed',
    text: 'The number from which all randomness of a run follows: first weights, order of the images, masks. Another seed, another run of the same experiment.',
  },
  modelVariance: {
    name: 'model variance',
    text: 'How much the outputs of networks trained on different images differ: their variance over networks, averaged over classes and test images.',
  },
  kmeans: {
    name: 'k-means',
    text: 'Sorts points into k clusters so that each point lies near its cluster’s mean. It starts from random centres, so it is run several times and the best result is kept.',
  },
  rand: {
    name: 'Rand index',
    text: 'How far two clusterings of the same things agree: the share of all pairs that both put together or both keep apart. 1 is full agreement, but chance alone already gives a high value.',
  },
  adjustedRand: {
    name: 'adjusted Rand index',
    text: 'The Rand index corrected for chance: shifted and scaled so that random clusterings have 0 on average and equal ones 1.',
  },
  mstd: {
    name: 'MSTD',
    text: 'Mean sampling standard deviation: fix an image, draw many masks, take the standard deviation of each logit; then average over logits and images.',
  },
  powerLaw: {
    name: 'power law',
    text: 'y = c · x to some fixed power. On logarithmic axes it is a straight line, and the power is its slope.',
  },
  incoming: {
    name: 'incoming weights',
    text: 'The weights from all units of the layer below into one unit; a row of the weight matrix. Outgoing weights, a column of the next matrix, lead on from it.',
  },
  subset: {
    name: 'random subset',
    text: 'A baseline: keep the same number of units, chosen at random, and remove the rest. Only what another method gains over this baseline is due to that method.',
  },
  control: {
    name: 'control',
    text: 'The same experiment without the supposed cause. If the effect is still there, it has another cause.',
  },
} as const satisfies Readonly<Record<string, { readonly name: string; readonly text: string }>>;
