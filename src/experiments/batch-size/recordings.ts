import { allTestImages } from '../../contract/parameters.ts';
import type { Recordings } from '../../contract/recording.ts';
import type { BatchSizeParams, BatchSizeResult } from './spec.ts';
import { titles } from './words/recordings.ts';

const five = [1, 2, 3, 4, 5];
const three = [1, 2, 3];
const budget = 'lecture' as const;
const testImages = allTestImages;

export const recordings: Recordings<BatchSizeParams, BatchSizeResult> = {
  list: [
    { name: 'batch-size', title: titles['batch-size'], params: { budget, testImages, seeds: five } },
    {
      name: 'batch-size-high-rate',
      title: titles['batch-size-high-rate'],
      params: { budget, testImages, seeds: five, learningRate: 0.03, examples: 128000 },
    },
    {
      name: 'batch-size-sgd',
      title: titles['batch-size-sgd'],
      params: { budget, testImages, seeds: three, learningRate: 0.05, optimiser: 'sgd' },
    },
    {
      name: 'batch-size-scaled',
      title: titles['batch-size-scaled'],
      params: { budget, testImages, seeds: three, scaleRate: 'sqrt' },
    },
    {
      name: 'batch-size-sgd-scaled',
      title: titles['batch-size-sgd-scaled'],
      params: { budget, testImages, seeds: three, learningRate: 0.05, optimiser: 'sgd', scaleRate: 'linear' },
    },
    {
      name: 'batch-size-paper',
      title: titles['batch-size-paper'],
      params: { budget: 'paper', testImages, seeds: three },
    },
  ],
};
