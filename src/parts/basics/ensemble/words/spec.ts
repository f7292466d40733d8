/** What the site says of the experiment, and the names of its settings. */
export const words = {
  title: 'Many networks, or one with masks',
  question: 'Can the masks of one network replace many networks?',
  about: {
    title: 'Bagging and dropout',
    description: 'Error, cross-entropy and disagreement of many networks averaged, and of many masks of one network.',
    picture:
      'Curves over the number of networks or masks averaged: independent networks, bagging, masks, scaled weights.',
    asked: 'Twenty networks trained one by one, or one network with dropout and twenty masks: which predicts better?',
  },
  networks: 'Networks',
  inNetworks: 'networks',
  averaged: 'Networks averaged',
};
