/** The experiment's names, for those who link to it, embed it, or tell of its settings. */
export const title = 'Distillation';
export const question = 'Que change la moyenne sur les masques, et un seul réseau peut-il l’apprendre ?';
export const about = {
  title: 'Un réseau pour le nuage',
  description:
    'Erreur, entropie croisée et calibration d’un réseau : à l’échelle, moyenné sur les masques, ou distillé.',
  picture:
    'Barres d’erreur, d’entropie croisée et de calibration de six prédictions, et courbes au fil de la distillation.',
  asked: 'Que répare la moyenne sur les masques : les erreurs, ou la confiance du réseau ?',
};

export const labels = {
  teacher: 'Professeur',
  maskPlace: 'Masques',
  source: 'Images sans étiquette',
  otherSources: 'Autres sources',
  start: 'Départ',
  idealMasks: 'Masques de l’idéal',
  slowSteps: 'Étapes lentes',
};
export const units = { masks: 'masques', steps: 'étapes' };

export const controls = {
  measure: 'Mesure',
  teacher: 'Professeur',
  source: 'Images sans étiquette de la prochaine exécution',
  start: 'Départ de la prochaine exécution',
  targets: 'Masques par cible de la prochaine exécution',
};
export const sources = { zeroed: 'avec pixels à 0', train: 'telles quelles', unseen: 'jamais vues', noise: 'bruit' };
