/** The experiment's names, for those who link to it, embed it, or tell of its settings. */
export const title = 'Des élèves plus petits';
export const question = 'Jusqu’où réduire le réseau distillé, et à quoi sert le professeur ?';
export const about = {
  title: 'Des élèves plus petits',
  description:
    'Erreur, entropie croisée et calibration de petits réseaux : distillés, entraînés sur étiquettes, fusionnés.',
  picture: 'Courbes d’erreur selon la part de paramètres gardés, pour cinq voies vers un réseau plus petit.',
  asked: 'Un petit réseau apprend d’un professeur, non d’étiquettes. Qu’apporte le professeur ?',
};

export const labels = {
  layers: 'Couches réduites',
  shares: 'Unités gardées',
  distillSteps: 'Étapes des élèves',
  mergedSteps: 'Étapes après fusion',
  distillRate: 'Taux d’apprentissage des élèves',
  restarts: 'Redémarrages',
  share: 'Part d’unités lue',
};
export const units = { steps: 'étapes' };
export const shrink = { all: 'toutes les couches', penultimate: 'la dernière seule' };
