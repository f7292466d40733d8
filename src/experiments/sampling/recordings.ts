import { allTestImages } from '../../contract/parameters.ts';
import type { Recordings } from '../../contract/recording.ts';
import type { SamplingParams, SamplingResult } from './spec.ts';

const seeds = [1, 2, 3, 4, 5];
const testImages = allTestImages;

/** Numbers of masks kept: every one where the curve bends, few where it is flat. */
const kept = new Set([...Array.from({ length: 20 }, (_, i) => i + 1), 25, 30, 40, 50, 60, 80, 100, 150, 200]);

/** Keeps the measures of some numbers of masks n only. */
function thin(result: SamplingResult, keep: (n: number) => boolean): SamplingResult {
  const { checkpoints } = result;
  const samples = result.samples.filter(keep);
  const some = <T>(byN: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(samples.map((n) => [n, byN[n]]));
  return {
    ...result,
    samples,
    sampled: some(result.sampled),
    discordant: some(result.discordant),
    train: { ...result.train, sampled: some(result.train.sampled) },
    ...(checkpoints ? { checkpoints: checkpoints.map((one) => thin(one, keep)) } : {}),
  };
}

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
  compact: (result) => thin(result, (n) => kept.has(n)),
};
