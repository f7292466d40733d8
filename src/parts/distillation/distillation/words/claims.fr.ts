import { many } from '../../../../charts/numbers.ts';
import type { UnlabelledSource } from '../../../../contract/teachers.ts';
import { sourceNames } from './sources.ts';

/** What stands beside the paper's own words; numbers come in as text. */
export const words = {
  where: 'Section 5.1, tableau 1',
  whereSources: 'Section 5.1, tableau 1, à droite',
  distilledBetter: {
    short: 'Distillé bat mis à l’échelle',
    paper: 'erreur de test 18,15 % standard, 17,20 % distillé (CIFAR10 Quick) ; 0,67 % les deux (MNIST LeNet)',
  },
  sampledBetter: {
    short: 'Monte-Carlo bat distillé',
    paper: 'erreur de test 16,78 % Monte-Carlo, 17,20 % distillé (CIFAR10 Quick)',
  },
  insensitive: {
    short: 'Toute image sans étiquette convient',
    paper:
      'erreur de test 17,15 % sur les images d’entraînement, 17,20 % sur les images perturbées, 17,23 % sur les images de test (CIFAR10 Quick)',
  },
  at: (images: number): string => many(images, 'image', 'images'),
  value: (first: string, second: string): string => `erreur ${first} contre ${second}`,
  error: (error: string): string => `erreur ${error}`,
  crossEntropy: (crossEntropy: string): string => `entropie croisée ${crossEntropy}`,
  errorsOn: (errors: readonly (readonly [source: UnlabelledSource, error: string])[]): string =>
    `erreur par source : ${errors.map(([source, error]) => `${error} (${sourceNames[source]})`).join(' ; ')}`,
  gap: (source: UnlabelledSource, error: string): string =>
    `plus grand écart : ${sourceNames[source]}, erreur ${error}`,
  noise: (distance: string): string => `bruit, plus loin de l’idéal de ${distance}`,
};
