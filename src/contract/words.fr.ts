export const parameterWords = {
  rates: 'Taux de dropout',
  rate: 'Taux de dropout',
  networkShape: 'Forme du réseau',
  layers: 'Où agit le dropout',
  noise: 'Bruit',
  seeds: 'Graine',
  budget: 'Budget',
  steps: 'Étapes',
  batchSize: 'Taille de lot',
  learningRate: 'Taux d’apprentissage',
  optimiser: 'Optimiseur',
  testImages: 'Images de test',
  trainImages: 'Images d’entraînement',
  samples: 'Tirages',
};
export const units = { units: 'unités', steps: 'étapes', images: 'images', masks: 'masques' };

export const noLayer = (layer: number, depth: number): string =>
  `la couche ${layer} n’existe pas\u00a0; admis\u00a0: de 1 à ${depth}`;

export const resultWords = {
  missing: 'absent',
  finite: 'un nombre fini',
  atLeast: (min: number): string => `${min} ou plus`,
  between: (min: number, max: number): string => `de ${min} à ${max}`,
  number: (range: string, whole: boolean): string => `admis\u00a0: ${whole ? 'un entier, ' : ''}${range}`,
  is: (name: string, given: string, allowed: string): string => `${name} est ${given}\u00a0; ${allowed}`,
  list: 'admis\u00a0: une liste',
  record: 'admis\u00a0: un objet',
  oneOf: (words: string): string => `admis\u00a0: ${words}`,
  entries: (name: string, given: number, allowed: string): string =>
    `nombre d’éléments dans ${name}\u00a0: ${given}\u00a0; admis\u00a0: ${allowed}`,
  rising: (name: string, given: number, before: number): string =>
    `${name} est "${given}"\u00a0; admis\u00a0: plus de ${before}`,
};
