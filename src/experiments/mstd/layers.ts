import type { PowerLaw } from '../../core/power-law.ts';
import { lineOf, pointsOf } from './curves.ts';
import type { Selection } from './selection.ts';
import type { MstdResult } from './spec.ts';

/** The line through the untrained networks; null where they were not looked at. */
export const untrainedLaw = (result: MstdResult, selection: Selection): PowerLaw | null =>
  result.checkpoints.length > 0
    ? lineOf(pointsOf(result, 'dropout', { ...selection, checkpoint: 0 }), selection).law
    : null;
