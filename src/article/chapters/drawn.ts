/** A drawing set beside the recorded numbers. */
import type { Answer } from '../predict/types.ts';

/** A number drawn beside the same number as recorded. */
export interface Place {
  /** "at p = 0.2". */
  readonly where: string;
  readonly drawn: number | null;
  readonly recorded: number;
  /** The recorded number's interval; null where it is of one seed. */
  readonly interval: { readonly low: number; readonly high: number } | null;
}

/** How the values of a drawing are written. */
export interface Writing {
  /** A value with its unit. */
  readonly write: (value: number) => string;
  /** The same without a unit, for the ends of an interval. */
  readonly brief: (value: number) => string;
  /** How far one value lies from another, with its unit; written by ratio where the axis is logarithmic. */
  readonly far: (drawn: number, recorded: number) => string;
}

export const isInside = ({ drawn, interval }: Place): boolean =>
  drawn !== null && interval !== null && drawn >= interval.low && drawn <= interval.high;

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
