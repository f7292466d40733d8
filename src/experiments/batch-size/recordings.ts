import { allTestImages } from '../../contract/parameters.ts';
import type { Recordings } from '../../contract/recording.ts';
import type { BatchSizeParams, BatchSizeResult } from './spec.ts';

const five = [1, 2, 3, 4, 5];
const three = [1, 2, 3];
const budget = 'lecture' as const;
const testImages = allTestImages;

export const recordings: Recordings<BatchSizeParams, BatchSizeResult> = {
  list: [
    { name: 'batch-size', title: 'Adam at its usual learning rate', params: { budget, testImages, seeds: five } },
    {
      name: 'batch-size-high-rate',
      title: 'A learning rate too high for small batches',
      params: { budget, testImages, seeds: five, learningRate: 0.03, examples: 128000 },
    },
    {
      name: 'batch-size-sgd',
      title: 'Plain gradient descent',
      params: { budget, testImages, seeds: three, learningRate: 0.05, optimiser: 'sgd' },
    },
    {
      name: 'batch-size-scaled',
      title: 'A learning rate that grows as the square root of the batch',
      params: { budget, testImages, seeds: three, scaleRate: 'sqrt' },
    },
    {
      name: 'batch-size-sgd-scaled',
      title: 'Plain gradient descent at a learning rate in proportion to the batch',
      params: { budget, testImages, seeds: three, learningRate: 0.05, optimiser: 'sgd', scaleRate: 'linear' },
    },
    {
      name: 'batch-size-paper',
      title: 'The paper’s number of examples',
      params: { budget: 'paper', testImages, seeds: three },
    },
  ],
};
