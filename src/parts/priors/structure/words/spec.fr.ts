export const about = {
  title: 'Structure',
  question: 'Quels poids le bruit rend-il grands ou petits ensemble\u00a0?',
  about: {
    title: 'Ce qui partage une échelle',
    description:
      'Le bruit sur les unités, les poids ou les couches, en matrices, et les poids qu’il rend grands ou petits ensemble.',
    picture: 'Cartes de chaleur du bruit, de poids normaux et de leur produit.',
    asked: 'Avec le dropout, deux poids d’une même unité sont-ils indépendants\u00a0?',
  },
  controls: {
    law: 'Bruit',
    spread: 'Échelle du bruit',
    shape: 'Forme du bruit',
    sharing: 'Bruit sur',
    matrixSize: 'Taille de la matrice',
    matrix: 'Nouveau tirage',
  },
};

export const labels = {
  noises: 'Bruits',
  rate: 'Taux de dropout',
  spread: 'Échelle',
  shape: 'Forme',
  rows: 'Unités',
  columns: 'Poids par unité',
  draws: 'Tirages',
  matrixSize: 'Taille de la matrice',
  matrix: 'Matrice montrée',
};
export const units = { rows: 'unités', columns: 'poids', draws: 'tirages' };

export const sharingChoice = {
  label: 'Bruit sur',
  options: { units: 'unités', weights: 'poids', layer: 'la couche', 'units-layer': 'unités et couche' },
};
