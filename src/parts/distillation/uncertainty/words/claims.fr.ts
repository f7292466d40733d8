import { many } from '../../../../charts/numbers.ts';

/** What stands beside the paper's own words; numbers come in as text. */
export const words = {
  where: 'Section 1',
  fewerErrors: {
    short: 'La moyenne fait moins d’erreurs',
    paper:
      'erreur de test 18,15 % à l’échelle, 16,78 % moyenne de 100 masques (CIFAR10 Quick) ; 0,51 % et 0,49 % (MNIST LeNetAll)',
  },
  at: (images: number): string => many(images, 'image', 'images'),
  value: (first: string, second: string): string => `erreur ${first} contre ${second}`,
  error: (error: string): string => `erreur ${error}`,
  control: (members: number, error: string): string =>
    `${many(members, 'réseau indépendant', 'réseaux indépendants')} contre un seul : erreur ${error}`,
};
