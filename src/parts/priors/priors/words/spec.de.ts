export const about = {
  title: 'Priors',
  question: 'Welchem Prior der Gewichte entspricht multiplikatives Rauschen?',
  about: {
    title: 'Rauschen ist ein Prior',
    description:
      'Der exakte Prior, den Dropout und anderes Rauschen einem Gewicht geben, neben einer gleich breiten Normalverteilung.',
    picture: 'Dichten des Rauschens, seines Quadrats und eines Gewichts, mit einem Histogramm von Ziehungen.',
    asked: 'Welches Rauschen zieht kleine Gewichte am stärksten zur 0?',
  },
  controls: { law: 'Rauschen', spread: 'Skala des Rauschens', shape: 'Form des Rauschens', axes: 'Dichte' },
};

export const labels = {
  noises: 'Rauscharten',
  rate: 'Dropout-Rate',
  spread: 'Skala',
  shape: 'Form',
  at: 'Stellen',
  bound: 'Schranke',
  draws: 'Ziehungen',
};
export const drawsUnit = 'Ziehungen';

export const axesChoice = { label: 'Dichte', options: { linear: 'linear', log: 'logarithmisch' } };
