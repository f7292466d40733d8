import { count } from '../../../../charts/numbers.ts';
import type { UnlabelledSource } from '../../../../contract/teachers.ts';
import { sourceNames } from './sources.ts';

/** What stands beside the paper's own words; numbers come in as text. */
export const words = {
  where: 'Section 5.1, Table 1',
  whereSources: 'Section 5.1, Table 1, right',
  distilledBetter: {
    short: 'Distilled beats scaled',
    paper: 'test error 18.15 % standard, 17.20 % distilled (CIFAR10 Quick); 0.67 % both (MNIST LeNet)',
  },
  sampledBetter: {
    short: 'Monte Carlo beats distilled',
    paper: 'test error 16.78 % Monte Carlo, 17.20 % distilled (CIFAR10 Quick)',
  },
  insensitive: {
    short: 'Any unlabelled images will do',
    paper: 'test error 17.15 % on training images, 17.20 % on perturbed ones, 17.23 % on test images (CIFAR10 Quick)',
  },
  at: (images: number): string => `${count(images)} images`,
  value: (first: string, second: string): string => `error ${first} against ${second}`,
  error: (error: string): string => `error ${error}`,
  crossEntropy: (crossEntropy: string): string => `cross-entropy ${crossEntropy}`,
  errorsOn: (errors: readonly (readonly [source: UnlabelledSource, error: string])[]): string =>
    `error on ${errors.map(([source, error]) => `${sourceNames[source]} ${error}`).join(', ')}`,
  gap: (source: UnlabelledSource, error: string): string => `largest gap: ${sourceNames[source]}, error ${error}`,
  noise: (distance: string): string => `noise, further from the ideal by ${distance}`,
};
