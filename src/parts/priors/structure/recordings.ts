import type { Recordings } from '../../../contract/recording.ts';
import type { StructureParams, StructureResult } from './spec.ts';

export const recordings: Recordings<StructureParams, StructureResult> = {
  list: [
    {
      name: 'structure',
      title: 'Nine kinds of noise, shared in four ways',
      params: { seeds: [1, 2, 3, 4, 5], draws: 2000 },
    },
  ],
};
