export const title = 'Taille de lot';
export const question = 'De plus grands lots aident-ils un réseau avec dropout, et plus qu’un réseau sans\u00a0?';
export const about = {
  title: 'Taille de lot et taux d’apprentissage',
  description:
    'Comment la taille de lot et le taux d’apprentissage agissent sur les réseaux entraînés avec dropout et sans.',
  picture: 'Exactitude de test selon la taille de lot, et exactitude pendant l’entraînement.',
  asked: 'Un réseau avec dropout gagne-t-il davantage aux grands lots\u00a0?',
};
export const controls = { scaleRate: 'Taux, prochaine exécution' };

export const batchSizes = 'Tailles de lot';
export const images = 'images';
export const dropoutRate = 'Taux de dropout';
export const samplesLabel = 'Tirages';
export const masks = 'masques';
export const examplesLabel = 'Exemples';
export const examplesUnit = 'exemples';
export const rateByBatch = 'Taux selon le lot';

export const scaleChoice = {
  label: 'Taux d’apprentissage, prochaine exécution',
  options: { no: 'un seul taux', sqrt: 'taux ∝ √lot', linear: 'taux ∝ lot' },
};
