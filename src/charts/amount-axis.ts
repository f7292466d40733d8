import { plain } from './numbers.ts';
import { type Axis, stepped } from './scale.ts';
import type { Point } from './series.tsx';

const tops = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

export interface AmountAxisOptions {
  readonly label: string;
  /** Values are written in units of 1/`unit`. */
  readonly unit: number;
  /** What it holds where there is no line. */
  readonly otherwise: number;
}

/** An axis from 0 that holds all lines with their bands, and changes seldom. */
export function amountAxis(
  lines: readonly { readonly points: readonly Point[] }[],
  { label, unit, otherwise }: AmountAxisOptions,
): Axis {
  const values = lines.flatMap(({ points }) => points.flatMap(({ y, high = y }) => [y, high])).filter(Number.isFinite);
  const most = Math.max(0, ...values) || otherwise;
  const power = 10 ** Math.floor(Math.log10(most));
  const limits = tops.map((step) => step * power);
  return { domain: [0, stepped(most, limits)], count: 5, label, format: (value) => plain(value * unit) };
}
