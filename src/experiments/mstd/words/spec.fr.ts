export const title = 'Écart-type d’échantillonnage selon la largeur';
export const question =
  'De combien les prédictions des réseaux amincis se dispersent-elles, et cela montre-t-il que les unités se regroupent\u00a0?';
export const about = {
  title: 'Dispersion des réseaux amincis',
  description:
    'L’écart-type moyen d’échantillonnage (MSTD) selon la largeur du réseau, avec sa loi de puissance et un témoin.',
  picture:
    'Écart-type moyen d’échantillonnage selon le nombre d’unités cachées, en axes logarithmiques, avec droites ajustées.',
  asked: 'De combien les réseaux amincis se dispersent-ils, et la largeur les rapproche-t-elle\u00a0?',
};
export const controls = { outputs: 'Sorties', axes: 'Axes', fit: 'Plage ajustée' };

export const hiddenUnits = 'Unités cachées';
export const units = 'unités';
export const dropoutRate = 'Taux de dropout';
export const samplesLabel = 'Tirages';
export const masks = 'masques';
export const controlLabel = 'Témoin';

export const outputsChoice = { label: 'Sorties', options: { logits: 'logits', probabilities: 'probabilités' } };
export const axesChoice = { label: 'Axes', options: { log: 'log', linear: 'linéaires' } };
