export const title = 'Bandes de doute';
export const question = 'Le dropout sait-il où il n’y a pas de données ?';
export const about = {
  title: 'Là où un réseau n’a rien vu',
  description:
    'Placez des points ; le dropout, cinq réseaux et une loi a priori de rétrécissement les apprennent aussitôt et montrent leur doute.',
  picture: 'Trois courbes avec des bandes passant par les mêmes points, séparés par un vide.',
  asked: 'La bande du dropout est-elle plus large là où il n’y a pas de points ?',
};

export const labels = {
  points: 'Points',
  rate: 'Taux de dropout',
  rates: 'Taux comparés',
  steps: 'Étapes',
  units: 'Unités par couche',
  more: 'Plus de données',
};

export const controls = {
  points: 'Points',
  maskRate: 'Taux de dropout de la bande',
  fitSteps: 'Étapes d’entraînement',
  fitUnits: 'Unités par couche',
  method: 'Bande de',
  curves: 'Bande ou fonctions isolées',
};

export const methodChoice = {
  label: 'Bande',
  options: {
    all: 'les trois',
    over: 'en une seule',
    dropout: 'dropout MC',
    ensemble: 'cinq réseaux',
    ard: 'loi ARD',
  },
};
export const curveChoice = { label: 'Montrer', options: { band: 'bande', functions: 'fonctions' } };

export const noPoints = (most: number): string => `il n’y a pas de points à apprendre ; il en faut de 1 à ${most}`;
