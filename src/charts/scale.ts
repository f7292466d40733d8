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
  readonly format: (value: number) => string;
}

export interface Margin {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface Scale {
  (value: number): number;
  invert(pixel: number): number;
}

/** The axis's values as pixels from `from` to `to`; where it has no extent, all of them in the middle. */
export function scaleOf({ domain, log }: Axis, from: number, to: number): Scale {
  const [forth, back] = log ? [Math.log, Math.exp] : [Number, Number];
  const [low, high] = domain.map(forth);
  const share = (value: number) => (high === low ? 0.5 : (forth(value) - low) / (high - low));
  const scale = (value: number) => from + share(value) * (to - from);
  return Object.assign(scale, { invert: (pixel: number) => back(low + ((pixel - from) / (to - from)) * (high - low)) });
}

export const ticksOf = ({ domain: [low, high], ticks: given, count = 5 }: Axis): readonly number[] =>
  given ?? ticks(low, high, count);

/** The smallest of a few fixed limits that holds `needed`, so that an axis changes rarely while data improve. */
export const stepped = (needed: number, steps: readonly number[]): number =>
  steps.find((step) => needed <= step) ?? steps[steps.length - 1];
