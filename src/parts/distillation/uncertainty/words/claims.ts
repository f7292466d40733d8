import { count, many } from '../../../../charts/numbers.ts';

/** What stands beside the paper's own words; numbers come in as text. */
export const words = {
  where: 'Section 1',
  fewerErrors: {
    short: 'The average makes fewer errors',
    paper: 'test error 18.15 % scaled, 16.78 % mean of 100 masks (CIFAR10 Quick); 0.51 % and 0.49 % (MNIST LeNetAll)',
  },
  at: (images: number): string => `${count(images)} images`,
  value: (first: string, second: string): string => `error ${first} against ${second}`,
  error: (error: string): string => `error ${error}`,
  control: (members: number, error: string): string =>
    `${many(members, 'independent network')} against one: error ${error}`,
};
