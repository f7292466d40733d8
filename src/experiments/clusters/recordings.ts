import type { Recordings } from '../../contract/recording.ts';
import { compactClusters, mergeClusters } from './merge.ts';
import type { ClustersParams, ClustersResult } from './spec.ts';

export const recordings: Recordings<ClustersParams, ClustersResult> = {
  list: [
    {
      name: 'clusters',
      title: 'The papers’ number of examples',
      params: { budget: 'paper', seeds: [1, 2, 3, 4, 5] },
      networks: true,
    },
  ],
  merge: mergeClusters,
  compact: compactClusters,
};
