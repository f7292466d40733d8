export const distillingWords = {
  targetMasks: 'Masken je Ziel',
  distillSteps: 'Destillationsschritte',
  distillRate: 'Lernrate des Schülers',
};
