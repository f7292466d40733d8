/** What a visitor is asked before a chapter shows its numbers. */
import type { Meaning } from '../../charts/encoding.ts';
import type { Axis } from '../../charts/scale.ts';

/** The id of the option chosen, or the values drawn, one a handle. */
export type Answer = string | readonly number[];

export interface Option {
  readonly id: string;
  /** A curve in a few strokes: heights from 0 to 1 at equal steps; absent where words are enough. */
  readonly sketch?: readonly number[];
}

export interface Choice {
  readonly kind: 'choice';
  readonly options: readonly Option[];
}

/** An end of a line that the visitor drags up and down. */
export interface Handle {
  /** Where it stands, in the unit of the x axis. */
  readonly x: number;
  /** Where it lies before it is moved. */
  readonly start: number;
}

export interface DrawnLine {
  readonly meaning: Meaning;
  /** Points that the line goes through whatever is drawn. */
  readonly fixed: readonly { readonly x: number; readonly y: number }[];
  readonly handles: readonly Handle[];
}

export interface Drawing {
  readonly kind: 'drawing';
  readonly x: Axis;
  readonly y: Axis;
  readonly lines: readonly DrawnLine[];
  /** Values are rounded to multiples of this, and a key moves a handle by it; by a ratio on a logarithmic axis. */
  readonly step: number;
  /** A level worth knowing, such as no difference. */
  readonly reference?: number;
}

export type Prediction = Choice | Drawing;

/** Where a chapter stands: not answered, answered, or passed over. */
export type Stage = 'asked' | 'revealed' | 'skipped';

/** What is remembered; no answer where the question was passed over. */
export interface Remembered {
  readonly answer: Answer | null;
}

export const handlesOf = ({ lines }: Drawing): readonly Handle[] => lines.flatMap(({ handles }) => handles);

/** A value within the y axis, rounded as the drawing's are. */
export function settle({ y, step }: Pick<Drawing, 'y' | 'step'>, value: number): number {
  const [low, high] = y.domain;
  const rounded = y.log
    ? Math.exp(Math.round(Math.log(value) / Math.log(step)) * Math.log(step))
    : Math.round(value / step) * step;
  return Number(Math.min(high, Math.max(low, rounded)).toPrecision(6));
}

/** A value some steps up or down. */
export const moved = (drawing: Pick<Drawing, 'y' | 'step'>, value: number, steps: number): number =>
  settle(drawing, drawing.y.log ? value * drawing.step ** steps : value + drawing.step * steps);

/** Whether something can be an answer to a question; what a store remembers may be of another version of the page. */
export function isAnswer(prediction: Prediction, answer: unknown): answer is Answer {
  if (prediction.kind === 'choice') return prediction.options.some(({ id }) => id === answer);
  const [low, high] = prediction.y.domain;
  return (
    Array.isArray(answer) &&
    answer.length === handlesOf(prediction).length &&
    answer.every((value) => typeof value === 'number' && value >= low && value <= high)
  );
}
