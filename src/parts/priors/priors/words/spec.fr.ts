export const about = {
  title: 'Lois a priori',
  question: 'À quelle loi a priori sur les poids revient un bruit multiplicatif\u00a0?',
  about: {
    title: 'Le bruit est une loi a priori',
    description:
      'La loi a priori exacte que le dropout et d’autres bruits donnent à un poids, à côté d’une normale de même largeur.',
    picture: 'Densités du bruit, de son carré et d’un poids, avec un histogramme de tirages.',
    asked: 'Quel bruit attire le plus fortement les petits poids vers 0\u00a0?',
  },
  controls: { law: 'Bruit', spread: 'Échelle du bruit', shape: 'Forme du bruit', axes: 'Densité' },
};

export const labels = {
  noises: 'Bruits',
  rate: 'Taux de dropout',
  spread: 'Échelle',
  shape: 'Forme',
  at: 'Points',
  bound: 'Borne',
  draws: 'Tirages',
};
export const drawsUnit = 'tirages';

export const axesChoice = { label: 'Densité', options: { linear: 'linéaire', log: 'logarithmique' } };
