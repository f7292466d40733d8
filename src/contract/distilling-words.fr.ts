export const distillingWords = {
  targetMasks: 'Masques par cible',
  distillSteps: 'Étapes de distillation',
  distillRate: 'Taux d’apprentissage de l’élève',
};
