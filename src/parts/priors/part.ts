import type { Part } from '../../contract/part.ts';

export const part: Part = {
  id: 'priors',
  order: 4,
  title: 'Noise is a prior',
  short: 'Noise is a prior',
  lead: 'Dropout multiplies units by random numbers. Give a weight a normal prior, move the random number into it, and the noise has become another prior: one that says how likely large and small weights are, and which weights are large or small together. This page draws these priors exactly, for many kinds of noise, and trains networks with some of them.',
  description:
    'See which prior on weights dropout and other multiplicative noise amount to, drawn exactly in your browser.',
  cites: [
    'nalisnick',
    'beale',
    'srivastava',
    'wan',
    'gal',
    'huang',
    'mackay',
    'carvalho',
    'hinton',
    'he',
    'kingma',
    'mcnemar',
    'arthur',
    'lecun',
  ],
  authors: 'Nalisnick, Hernández-Lobato and Smyth',
  scope:
    'What is judged here are the paper’s statements about priors before any training, one reading of dropout as Bayesian on small curves, and its statements about trained networks. Its experiments with regression are repeated on some of its sets, in another program and with other settings where the paper leaves them open.',
};
