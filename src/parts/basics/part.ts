import type { Part } from '../../contract/part.ts';

export const part: Part = {
  id: 'basics',
  order: 2,
  title: 'What dropout is',
  short: 'What dropout is',
  lead: 'Dropout removes units at random while a network learns, and puts all of them back afterwards. This page shows what that means, on a network so small that every number in it can be followed: one mask, the network that is left, the factor that makes up for the units that were missing, and the average over all masks.',
  description: 'Watch dropout unit by unit on a small network that trains in your browser: masks, scaling, averages.',
  cites: ['barra', 'srivastava', 'baldi', 'hinton', 'he', 'kingma', 'mcnemar', 'arthur', 'lecun'],
  authors: 'Barra',
  scope:
    'The statements are judged on networks of ten units and points of a plane, where every mask can be run; those about what units learn, on networks that copy small digits. What they say of large networks and of photographs is not tested here.',
  methods: [
    'The network that is drawn has two inputs, two hidden layers of a few units with ReLU, and two classes; initial weights are normal with variance 2/fan-in, biases zero. It learns points of a plane by Adam. All of its masks can be listed, so that averages over masks are exact, not sampled.',
    'Both conventions of dropout are shown on the same draw: classic multiplies by 0 or 1 and, when predicting, by 1 − p; inverted divides by 1 − p in training and leaves predictions alone. Every random number is a hash of the seed, so that a link shows the same masks.',
    'After ± stands one standard deviation over seeds; square brackets are 95 % intervals of Student’s t over seeds.',
  ],
  terms: [
    { name: 'thinned network', text: 'What is left of a network when some of its units are dropped.' },
    { name: 'expectation', text: 'E, the mean that an average of many draws settles on.' },
    { name: 'decision boundary', text: 'The line on which a network finds two classes equally likely.' },
    {
      name: 'bagging',
      text: 'Training several models, each on its own random sample of the data, and averaging what they predict.',
    },
  ],
};
