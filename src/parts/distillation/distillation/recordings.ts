import { someImages } from '../../../contract/distilling.ts';
import { allTestImages } from '../../../contract/parameters.ts';
import type { Recording, Recordings } from '../../../contract/recording.ts';
import type { DistillationParams, DistillationResult } from './spec.ts';
import { titles } from './words/recordings.ts';

const five = [1, 2, 3, 4, 5];
const three = [1, 2, 3];
const budget = 'lecture' as const;
const testImages = allTestImages;

/** Steps of 20 epochs, and of 10 at a tenth of the learning rate, of nearly all images. */
const epochs = { steps: 18438, slowSteps: 9219 };

const list: readonly Omit<Recording<DistillationParams>, 'title'>[] = [
  {
    name: 'distillation',
    params: { budget, testImages, seeds: five, otherSources: 'all' },
  },
  {
    name: 'distillation-500-steps',
    params: { budget, testImages, seeds: three, steps: 500 },
  },
  {
    name: 'distillation-4000-steps',
    params: { budget, testImages, seeds: three, steps: 4000 },
  },
  {
    name: 'distillation-many-images',
    params: { budget, testImages, seeds: three, trainImages: someImages.most },
  },
  {
    name: 'distillation-noise',
    params: { budget, testImages, seeds: three, source: 'noise' },
  },
  {
    name: 'distillation-random',
    params: { budget, testImages, seeds: three, start: 'random' },
  },
  {
    name: 'distillation-ten-masks',
    params: { budget, testImages, seeds: three, targetMasks: 10 },
  },
  {
    name: 'distillation-lenet',
    params: { budget, testImages, seeds: three, teacher: 'lenet', trainImages: someImages.sample },
  },
  {
    name: 'distillation-lenet-all',
    params: { budget, testImages, seeds: three, teacher: 'lenet-all', rate: 0.2, steps: 4000, distillSteps: 500 },
  },
  {
    name: 'distillation-lenet-before',
    params: {
      ...{ budget, testImages, seeds: three, teacher: 'lenet-all', maskPlace: 'before-pool' },
      ...{ trainImages: someImages.sample, distillSteps: 500 },
    },
  },
  ...(['lenet', 'lenet-all'] as const).map((teacher) => ({
    name: `distillation-${teacher}-long`,
    params: {
      ...{ budget, testImages, seeds: five, teacher, ...epochs },
      ...(teacher === 'lenet-all' && { rate: 0.2 }),
      trainImages: someImages.most,
    },
  })),
  {
    name: 'distillation-quick',
    params: {
      ...{ budget, testImages: 4000, seeds: three, teacher: 'quick', rate: 0.3, trainImages: 2000 },
      ...{ steps: 2400, slowSteps: 600, otherSources: 'all' },
    },
  },
];

export const recordings: Recordings<DistillationParams, DistillationResult> = {
  list: list.map((one) => ({ ...one, title: titles[one.name] })),
};
