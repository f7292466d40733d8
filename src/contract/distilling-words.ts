export const distillingWords = {
  targetMasks: 'Masks a target',
  distillSteps: 'Distillation steps',
  distillRate: 'Learning rate of the student',
};
