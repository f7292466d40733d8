import type { Recordings } from '../recording.ts';
import { mergeSampling, thinSampling } from './merge.ts';
import { allTestImages, type SamplingParams, type SamplingResult } from './spec.ts';

const seeds = [1, 2, 3, 4, 5];
const testImages = allTestImages;

/** Numbers of masks kept: every one where the curve bends, few where it is flat. */
const kept = new Set([...Array.from({ length: 20 }, (_, i) => i + 1), 25, 30, 40, 50, 60, 80, 100, 150, 200]);

export const recordings: Recordings<SamplingParams, SamplingResult> = {
  list: [
    { name: 'sampling', title: 'The papers’ number of examples', params: { budget: 'paper', testImages, seeds } },
    { name: 'sampling-lecture', title: 'The lecture budget', params: { budget: 'lecture', testImages, seeds } },
    {
      name: 'sampling-high-rate',
      title: 'A learning rate too high, where sampling wins',
      params: { budget: 'lecture', testImages, learningRate: 0.03, steps: 1500, seeds },
    },
    {
      name: 'sampling-inverted',
      title: 'Inverted dropout',
      params: { budget: 'lecture', testImages, noise: 'inverted', seeds },
    },
    {
      name: 'sampling-gaussian',
      title: 'Gaussian noise',
      params: { budget: 'lecture', testImages, noise: 'gaussian', seeds },
    },
  ],
  merge: mergeSampling,
  compact: (result) => thinSampling(result, (n) => kept.has(n)),
};
