import { count } from '../../../../charts/numbers.ts';

/** What is said of the paper's claim. */
export const words = {
  short: 'Other noise works as well',
  where: 'Section 2, “Multiplicative Noise in NNs”',
  at: (steps: number): string => `${count(steps)} steps`,
  effect: (differences: readonly string[]): string =>
    `against dropout of about the same variance: ${differences.join('; ')}`,
  control: (differences: readonly string[]): string => `against Bernoulli, p = 0.5: ${differences.join('; ')}`,
};
