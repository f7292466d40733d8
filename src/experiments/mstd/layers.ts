import type { PowerLaw } from '../../core/power-law.ts';
import type { Shown } from '../view.ts';
import type { Layers } from './axes.ts';
import { lineOf, pointsOf } from './curves.ts';
import type { Selection } from './selection.ts';
import type { MstdParams, MstdResult } from './spec.ts';

/** The results there are, the recorded one first. */
export const layersOf = ({ recorded, run }: Pick<Shown<MstdParams, MstdResult>, 'recorded' | 'run'>): Layers => [
  ...(recorded ? [{ layer: 'recorded', result: recorded.result } as const] : []),
  ...(run ? [{ layer: 'run', result: run.result } as const] : []),
];

/** The line through the untrained networks; null where they were not looked at. */
export const untrainedLaw = (result: MstdResult, selection: Selection): PowerLaw | null =>
  result.checkpoints.length > 0
    ? lineOf(pointsOf(result, 'dropout', { ...selection, checkpoint: 0 }), selection).law
    : null;
