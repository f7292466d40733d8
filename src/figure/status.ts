import type { JobState } from '../state/types.ts';

export type FigureStatus = 'recorded' | 'training' | 'done' | 'paused' | 'cancelled' | 'failed' | 'unavailable';

/** What a figure shows: the visitor's job, or the recorded run where there is none. */
export const figureStatus = ({ status }: Pick<JobState, 'status'>): FigureStatus =>
  status === 'idle' ? 'recorded' : status;
