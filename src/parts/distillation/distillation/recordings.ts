import { someImages } from '../../../contract/distilling.ts';
import { allTestImages } from '../../../contract/parameters.ts';
import type { Recordings } from '../../../contract/recording.ts';
import type { DistillationParams, DistillationResult } from './spec.ts';

const five = [1, 2, 3, 4, 5];
const three = [1, 2, 3];
const budget = 'lecture' as const;
const testImages = allTestImages;

/** Steps of 20 epochs, and of 10 at a tenth of the learning rate, of nearly all images. */
const epochs = { steps: 18438, slowSteps: 9219 };

export const recordings: Recordings<DistillationParams, DistillationResult> = {
  list: [
    {
      name: 'distillation',
      title: '1,000 training images',
      params: { budget, testImages, seeds: five, otherSources: 'all' },
    },
    {
      name: 'distillation-500-steps',
      title: '1,000 training images, stopped after 500 steps',
      params: { budget, testImages, seeds: three, steps: 500 },
    },
    {
      name: 'distillation-4000-steps',
      title: '1,000 training images, 4,000 steps',
      params: { budget, testImages, seeds: three, steps: 4000 },
    },
    {
      name: 'distillation-many-images',
      title: 'Nearly all training images',
      params: { budget, testImages, seeds: three, trainImages: someImages.most },
    },
    {
      name: 'distillation-noise',
      title: '1,000 training images, distilled on noise',
      params: { budget, testImages, seeds: three, source: 'noise' },
    },
    {
      name: 'distillation-random',
      title: '1,000 training images, distilled from random weights',
      params: { budget, testImages, seeds: three, start: 'random' },
    },
    {
      name: 'distillation-ten-masks',
      title: '1,000 training images, ten masks a target',
      params: { budget, testImages, seeds: three, targetMasks: 10 },
    },
    {
      name: 'distillation-lenet',
      title: 'LeNet with dropout before its last layer',
      params: { budget, testImages, seeds: three, teacher: 'lenet', trainImages: someImages.sample },
    },
    {
      name: 'distillation-lenet-all',
      title: 'LeNet with dropout 0.2 everywhere, 1,000 images, 4,000 steps',
      params: { budget, testImages, seeds: three, teacher: 'lenet-all', rate: 0.2, steps: 4000, distillSteps: 500 },
    },
    {
      name: 'distillation-lenet-before',
      title: 'LeNet with dropout 0.5 everywhere, before the pools, 6,000 images',
      params: {
        ...{ budget, testImages, seeds: three, teacher: 'lenet-all', maskPlace: 'before-pool' },
        ...{ trainImages: someImages.sample, distillSteps: 500 },
      },
    },
    ...(['lenet', 'lenet-all'] as const).map((teacher) => ({
      name: `distillation-${teacher}-long`,
      title: `${teacher === 'lenet' ? 'LeNet' : 'LeNet with dropout 0.2 everywhere'}, nearly all images, the paper’s 30 epochs`,
      params: {
        ...{ budget, testImages, seeds: five, teacher, ...epochs },
        ...(teacher === 'lenet-all' && { rate: 0.2 }),
        trainImages: someImages.most,
      },
    })),
    {
      name: 'distillation-quick',
      title: '“Quick” at half its width, 2,000 pictures of CIFAR-10',
      params: {
        ...{ budget, testImages: 4000, seeds: three, teacher: 'quick', rate: 0.3, trainImages: 2000 },
        ...{ steps: 2400, slowSteps: 600, otherSources: 'all' },
      },
    },
  ],
};
