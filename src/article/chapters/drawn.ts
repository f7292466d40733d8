/** A drawing set beside the recorded numbers. */
import type { Place } from '../en/predict.ts';
import type { Answer } from '../predict/types.ts';

/** The drawn values where there are any, one a handle. */
export const drawnValue = (answer: Answer | null, handle: number): number | null =>
  answer === null || typeof answer === 'string' ? null : (answer[handle] ?? null);

export interface Measured {
  readonly where: string;
  readonly recorded: number;
  readonly interval: Place['interval'];
}

/** The recorded places with what was drawn at each. */
export const placesOf = (answer: Answer | null, measured: readonly Measured[]): readonly Place[] =>
  measured.map((one, i) => ({ ...one, drawn: drawnValue(answer, i) }));
