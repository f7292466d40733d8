export const about = {
  title: 'Struktur',
  question: 'Welche Gewichte macht Rauschen gemeinsam groß oder klein?',
  about: {
    title: 'Was sich eine Skala teilt',
    description:
      'Rauschen auf Einheiten, Gewichten oder Schichten als Matrizen, und welche Gewichte es gemeinsam groß oder klein macht.',
    picture: 'Heatmaps von Rauschen, von normalverteilten Gewichten und von ihrem Produkt.',
    asked: 'Sind unter Dropout zwei Gewichte einer Einheit unabhängig?',
  },
  controls: {
    law: 'Rauschen',
    spread: 'Skala des Rauschens',
    shape: 'Form des Rauschens',
    sharing: 'Rauschen auf',
    matrixSize: 'Größe der Matrix',
    matrix: 'Neu ziehen',
  },
};

export const labels = {
  noises: 'Rauscharten',
  rate: 'Dropout-Rate',
  spread: 'Skala',
  shape: 'Form',
  rows: 'Einheiten',
  columns: 'Gewichte je Einheit',
  draws: 'Ziehungen',
  matrixSize: 'Größe der Matrix',
  matrix: 'Gezeigte Matrix',
};
export const units = { rows: 'Einheiten', columns: 'Gewichte', draws: 'Ziehungen' };

export const sharingChoice = {
  label: 'Rauschen auf',
  options: {
    units: 'Einheiten',
    weights: 'Gewichten',
    layer: 'der Schicht',
    'units-layer': 'Einheiten und Schicht',
  },
};
