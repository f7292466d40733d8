/** The words around the numbers of claims; quotations stay as the slides have them. */
export const words = {
  how: 'Slide “How?”',
  bagging: 'Slide “Bagging”',
  averaging: 'Averaging improves',
  scaling: 'Scaling stands for the average',
  draws: (draws: string): string => `${draws} draws`,
  error: (found: string): string => `error ${found}`,
  differs: (found: string): string => `mean(DX)/(1 − p) differs from X by ${found}`,
  noFactor: (found: string): string => `without the factor 1 − p: ${found}`,
  accuracy: (found: string): string => `accuracy ${found}`,
  againstOne: (found: string): string => `the average of all masks against one mask: ${found}`,
  rateZero: (found: string): string => `rate 0, where all masks are one: ${found} points`,
  scaledAgainstAll: (found: string): string => `scaled weights against the average of all masks: ${found}`,
  everyUnit: (found: string): string => `every unit and no factor: ${found}`,
};
