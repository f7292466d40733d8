import { allTestImages } from '../../contract/parameters.ts';
import type { Recordings } from '../../contract/recording.ts';
import type { SamplingParams, SamplingResult } from './spec.ts';
import { titles } from './words/recordings.ts';

const lecture = { budget: 'lecture', testImages: allTestImages, seeds: [1, 2, 3, 4, 5] } as const;

/** Numbers of masks kept: every one where the curve bends, few where it is flat. */
const kept = new Set([...Array.from({ length: 20 }, (_, i) => i + 1), 25, 30, 40, 50, 60, 80, 100, 150, 200]);

/** Keeps the measures of those numbers of masks only. */
function thin(result: SamplingResult): SamplingResult {
  const { checkpoints } = result;
  const samples = result.samples.filter((n) => kept.has(n));
  const some = <T>(byN: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(samples.map((n) => [n, byN[n]]));
  return {
    ...result,
    samples,
    sampled: some(result.sampled),
    discordant: some(result.discordant),
    train: { ...result.train, sampled: some(result.train.sampled) },
    ...(checkpoints ? { checkpoints: checkpoints.map(thin) } : {}),
  };
}

export const recordings: Recordings<SamplingParams, SamplingResult> = {
  list: [
    { name: 'sampling', title: titles.sampling, params: { ...lecture, budget: 'paper' } },
    { name: 'sampling-lecture', title: titles['sampling-lecture'], params: lecture },
    {
      name: 'sampling-high-rate',
      title: titles['sampling-high-rate'],
      params: { ...lecture, learningRate: 0.03, steps: 1500 },
    },
    { name: 'sampling-inverted', title: titles['sampling-inverted'], params: { ...lecture, noise: 'inverted' } },
    { name: 'sampling-gaussian', title: titles['sampling-gaussian'], params: { ...lecture, noise: 'gaussian' } },
  ],
  compact: thin,
};
