import { ticks } from 'd3-array';

/** A chart's axis: what it measures, in which range, and how its values are written. */
export interface Axis {
  readonly domain: readonly [number, number];
  readonly log?: boolean;
  /** Where to put ticks; d3's choice if absent. */
  readonly ticks?: readonly number[];
  /** About how many ticks, where d3 chooses. */
  readonly count?: number;
  readonly label: string;
  /** What can be done with it; stands behind the label, and in no picture. */
  readonly hint?: string;
  readonly format: (value: number) => string;
}

export interface Margin {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Where a chart stands, px. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly margin: Margin;
}

export interface Scale {
  (value: number): number;
  invert(pixel: number): number;
}

/** The axis's values as pixels from `from` to `to`; charts make several at every step of a slider. */
export function scaleOf({ domain, log }: Axis, from: number, to: number): Scale {
  const [place, value] = log ? [Math.log, Math.exp] : [Number, Number];
  const first = place(domain[0]);
  const pixels = (to - from) / (place(domain[1]) - first);
  const scale = (at: number) => from + (place(at) - first) * pixels;
  scale.invert = (pixel: number) => value(first + (pixel - from) / pixels);
  return scale;
}

export const ticksOf = (axis: Axis): readonly number[] => axis.ticks ?? ticks(...axis.domain, axis.count ?? 5);

/** The smallest of a few fixed limits that holds `needed`, so that an axis changes rarely while data improve. */
export const stepped = (needed: number, steps: readonly number[]): number =>
  steps.find((step) => needed <= step) ?? steps[steps.length - 1];
