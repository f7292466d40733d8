export const partWords = {
  title: 'What dropout is',
  short: 'What dropout is',
  lead: 'Dropout removes units at random while a network learns, and puts all of them back afterwards. This page shows what that means: first on a network so small that every number in it can be followed, then against many networks trained one by one, and then in networks that look at images through convolutions.',
  description: 'Watch dropout unit by unit on a small network that trains in your browser: masks, scaling, averages.',
  scope:
    'The statements are judged on small networks: ten units on points of a plane, 300 units on digits, autoencoders of digits, and convolutional networks for digits and small photographs. The slides do not say how their networks were trained.',
};

/** Not needed by the pages of other parts, which name this one. */
export const notesWords = {
  methods: [
    'The network that is drawn has two inputs, two hidden layers of a few units with ReLU, and two classes; initial weights are normal with variance 2/fan-in, biases zero. It learns points of a plane by Adam. All of its masks can be listed, so that averages over masks are exact, not sampled.',
    'Both conventions of dropout are shown on the same draw: classic multiplies by 0 or 1 and, when predicting, by 1 − p; inverted divides by 1 − p in training and leaves predictions alone. Every random number is a hash of the seed, so that a link shows the same masks.',
    'Networks that are averaged have three hidden layers of 100 units and learn the first 1,000 training digits for 1,500 steps of 64 by Adam at 0.001: independent ones from their own first weights, with minibatches of their own from all images or from a bootstrap sample; the masks are of one network with classic dropout. Convolutional networks have two convolutions of 5 × 5 with a max-pool each and a dense layer of 128 on digits. All members are asked about the same test images.',
    'The autoencoder has an input and a sigmoid output for each pixel and 256 hidden units with ReLU; it lowers the squared error by Adam at 0.001, with inverted dropout on the hidden units, from first weights after Glorot. Locality is the share of a unit’s outgoing squared weights in its best window of 7 × 7; the active share and the correlation are measured on test images without dropout.',
    'After ± stands one standard deviation over seeds; square brackets are 95 % intervals of Student’s t over seeds.',
  ],
  terms: [
    { name: 'autoencoder', text: 'A network that learns to give back its input through fewer hidden units.' },
    {
      name: 'disagreement',
      text: 'The share of test images on which two members of an ensemble predict different classes, averaged over pairs.',
    },
    { name: 'channel', text: 'The outputs of one kernel of a convolution over all places of the image.' },
    { name: 'expectation', text: 'E, the mean that an average of many draws settles on.' },
    { name: 'decision boundary', text: 'The line on which a network finds two classes equally likely.' },
    {
      name: 'bagging',
      text: 'Training several models, each on its own random sample of the data, and averaging what they predict.',
    },
  ],
};
