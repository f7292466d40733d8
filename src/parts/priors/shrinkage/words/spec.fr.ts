export const title = 'Rétrécissement';
export const question = 'Des lois a priori à échelles propres désactivent-elles des unités et des couches ?';
export const about = {
  title: 'Des lois a priori qui désactivent unités et couches',
  description:
    'De petits réseaux résiduels apprennent sous vos yeux avec six lois a priori ; voyez quelles lignes et quelles couches disparaissent.',
  picture: 'Cartes de chaleur des poids sous six lois a priori, et barres des normes des couches.',
  asked: 'Sous quelle loi a priori le réseau perd-il des couches entières ?',
};

export const labels = {
  sets: 'Données',
  priors: 'Lois a priori',
  hyperprior: 'Hyper-a priori',
  rate: 'Taux de dropout',
  blocks: 'Blocs',
  units: 'Unités',
  start: 'Poids initiaux',
  cases: 'Cas d’entraînement',
  steps: 'Étapes',
  batchSize: 'Taille de lot',
  samples: 'Tirages',
};

export const controls = {
  regressionData: 'Données',
  block: 'Bloc montré',
  moment: 'Part de l’entraînement montrée',
  colours: 'Couleurs des cartes',
  judged: 'Mesure',
};

export const dataChoice = {
  label: 'Données',
  options: {
    toy: 'jouet',
    few: 'peu\u00a0de cas',
    tables: 'UCI, petits',
    'tables-large': 'UCI, grands',
    'tables-half-cauchy': 'UCI, demi-Cauchy',
  },
};
export const colourChoice = { label: 'Couleurs', options: { same: 'une échelle', own: 'une échelle par carte' } };
export const measureChoice = {
  label: 'Mesure',
  options: { rmse: 'RMSE', absoluteError: 'erreur absolue', logLikelihood: 'log-vraisemblance' },
};
