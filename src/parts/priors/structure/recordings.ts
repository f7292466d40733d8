import type { Recordings } from '../../../contract/recording.ts';
import type { StructureParams, StructureResult } from './spec.ts';
import { titles } from './words/recordings.ts';

export const recordings: Recordings<StructureParams, StructureResult> = {
  list: [
    {
      name: 'structure',
      title: titles.structure,
      params: { seeds: [1, 2, 3, 4, 5], draws: 2000 },
    },
  ],
};
