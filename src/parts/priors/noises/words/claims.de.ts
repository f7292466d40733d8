import { count } from '../../../../charts/numbers.ts';

export const words = {
  short: 'Anderes Rauschen wirkt ebenso gut',
  where: 'Abschnitt 2, „Multiplicative Noise in NNs“',
  at: (steps: number): string => `${count(steps)} Schritte`,
  effect: (differences: readonly string[]): string => `gegen Dropout etwa derselben Varianz: ${differences.join('; ')}`,
  control: (differences: readonly string[]): string => `gegen Bernoulli, p = 0,5: ${differences.join('; ')}`,
};
