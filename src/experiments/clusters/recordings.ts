import type { Recordings } from '../../contract/recording.ts';
import type { ClustersParams, ClustersResult } from './spec.ts';
import { titles } from './words/recordings.ts';

/** Pictures are of the first seed's networks. */
const ofFirstSeed = (labels: number[][][]): number[][][] =>
  labels.map((bySeed) => bySeed.map((units, s) => (s === 0 ? units : [])));

export const recordings: Recordings<ClustersParams, ClustersResult> = {
  list: [
    {
      name: 'clusters',
      title: titles.clusters,
      params: { budget: 'paper', seeds: [1, 2, 3, 4, 5] },
      networks: 'lab',
    },
  ],
  compact: (result) => ({
    ...result,
    labelsIn: ofFirstSeed(result.labelsIn),
    labelsOut: ofFirstSeed(result.labelsOut),
  }),
};
