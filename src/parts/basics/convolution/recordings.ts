import { allTestImages } from '../../../contract/parameters.ts';
import type { Recordings } from '../../../contract/recording.ts';
import type { ConvolutionParams, ConvolutionResult } from './spec.ts';

const budget = 'lecture' as const;
const testImages = allTestImages;

export const recordings: Recordings<ConvolutionParams, ConvolutionResult> = {
  list: [
    {
      name: 'convolution',
      title: 'MNIST',
      params: { budget, testImages, seeds: [1, 2, 3, 4, 5], rates: [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7] },
    },
    {
      name: 'convolution-fashion',
      title: 'Fashion-MNIST',
      params: { budget, testImages, set: 'fashion-mnist', seeds: [1, 2, 3, 4, 5], rates: [0, 0.1, 0.3, 0.5] },
    },
    {
      name: 'convolution-cifar',
      title: 'CIFAR-10',
      params: {
        ...{ budget, testImages, set: 'cifar-10', seeds: [1, 2, 3] },
        ...{ rates: [0, 0.2, 0.5], trainImages: 10000, steps: 3000 },
      },
    },
  ],
};
