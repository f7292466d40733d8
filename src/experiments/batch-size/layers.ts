import type { Shown } from '../view.ts';
import type { Layers } from './curves.ts';
import type { BatchSizeParams, BatchSizeResult } from './spec.ts';

/** The results there are, the recorded one first. */
export const layersOf = ({
  recorded,
  run,
}: Pick<Shown<BatchSizeParams, BatchSizeResult>, 'recorded' | 'run'>): Layers => [
  ...(recorded ? [{ layer: 'recorded', result: recorded.result, params: recorded.params } as const] : []),
  ...(run ? [{ layer: 'run', result: run.result, params: run.params } as const] : []),
];
