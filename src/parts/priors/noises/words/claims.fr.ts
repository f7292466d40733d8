import { count } from '../../../../charts/numbers.ts';

export const words = {
  short: 'D’autres bruits fonctionnent aussi bien',
  where: 'Section 2, «\u00a0Multiplicative Noise in NNs\u00a0»',
  at: (steps: number): string => `${count(steps)} étapes`,
  effect: (differences: readonly string[]): string =>
    `face au dropout d’environ la même variance\u00a0: ${differences.join('\u00a0; ')}`,
  control: (differences: readonly string[]): string =>
    `face à Bernoulli, p = 0,5\u00a0: ${differences.join('\u00a0; ')}`,
};
