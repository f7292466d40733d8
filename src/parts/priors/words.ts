/** Words of the part, and of the notes at the end of its page. */
export const partWords = {
  title: 'Noise is a prior',
  short: 'Noise is a prior',
  lead: 'Dropout multiplies units by random numbers. Give a weight a normal prior, move the random number into it, and the noise has become another prior: one that says how likely large and small weights are, and which weights are large or small together. This page draws these priors exactly, for many kinds of noise, and trains networks with some of them.',
  description:
    'See which prior on weights dropout and other multiplicative noise amount to, drawn exactly in your browser.',
  authors: 'Nalisnick, Hernández-Lobato and Smyth',
  scope:
    'What is judged here are the paper’s statements about priors before any training, one reading of dropout as Bayesian on small curves, and its statements about trained networks. Its experiments with regression are repeated on some of its sets, in another program and with other settings where the paper leaves them open.',
};

export const notesWords = {
  methods: [
    'A weight of the prior is w = λz: z is normal with mean 0 and variance 1, λ the noise. Densities of λ, λ² and w are closed formulas where there are any (normal, Laplace, Student’s t, variance-gamma and others), else sums or integrals over λ by numerical quadrature, exact to five digits. Draws are made by a hash of the seed, so that a link shows the same ones.',
    'A noise that keeps or drops leaves a share of weights at exactly 0: this spike is told as a share, not drawn as a density. The pull of a prior is −d ln p/dw, what it adds to the gradient of the loss.',
    'Weights that one unit passes on share its λ. The correlation of their squares is computed from the second and fourth moments of λ, and measured over draws with a 95 % interval.',
    'The curves of regression are made by networks with one input and two hidden layers of 50 units, trained on all points at once by Adam at 0.005; the noise of the targets is known, 0.1. The mean-field prior is trained by local reparametrisation, with a scale for each row in closed form.',
    'The residual networks of the shrinkage figure have blocks with a skip connection, with biases on the UCI sets and without on the toy. Their weights are independent normals (mean-field), trained by local reparametrisation on the evidence lower bound, whose Kullback–Leibler part grows from 0 over the first fifth of the steps; without a prior, and with dropout, they are numbers with the weak penalty of a normal prior of variance 1. Scales of rows and layers have closed forms under inverse gamma (3, 3) or half-Cauchy (1) priors. A block is called off where it adds less than a twentieth of what passes by it. The sets of the UCI repository are split as Hernández-Lobato and Adams published, and standardised by their training cases.',
    'Noises are compared on one perceptron: those of a seed begin with the same weights and see the same minibatches, trained by Adam at 0.001, and are tested with every factor at its mean. Differences of accuracy are paired by seed.',
  ],
  terms: [
    {
      name: 'prior',
      text: 'What is assumed of weights before any data is seen: which values are likely, as a density.',
    },
    {
      name: 'multiplicative noise',
      text: 'λ, a random number that a unit’s output, or a weight, is multiplied by. Dropout is one kind: 0 or a constant.',
    },
    {
      name: 'Gaussian scale mixture',
      text: 'A normal variable whose standard deviation is itself random. Multiplying normal weights by noise makes one.',
    },
    {
      name: 'shrinkage',
      text: 'Pulling weights towards 0. A prior with a peak at 0 and heavy tails pulls small weights hard and leaves large ones alone.',
    },
    {
      name: 'kurtosis',
      text: 'The fourth moment divided by the square of the second: 3 for a normal distribution, more where tails are heavy.',
    },
    {
      name: 'ARD',
      text: 'Automatic relevance determination: weights of one row share a scale, so that a whole unit can be switched off.',
    },
    {
      name: 'ADD',
      text: 'Automatic depth determination: all weights of a layer share a scale, so that a whole residual block can be switched off.',
    },
  ],
};
