/** Axes of the charts: where they end depends on the noise, in steps, so that they seldom move. */
import { plain } from '../../../../charts/numbers.ts';
import { type Axis, stepped } from '../../../../charts/scale.ts';
import { lastEdge } from '../spec.ts';
import { words } from '../words/figure.tsx';
import { type At, type Exact, factorRange, pullsFrom, type Stem, squareRange } from './curves.ts';

const tops = [0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1, 1.5, 2, 3, 4, 6, 8, 12, 20];

const linear = (top: number, label: string): Axis => ({
  domain: [0, stepped(top, tops)],
  count: 4,
  label,
  format: plain,
});

/** The top of a density that is infinite at some points: what it has a little beside them. */
const topOf = (points: readonly At[], ends: readonly number[]): number =>
  Math.max(0.05, ...points.filter(({ x }) => ends.every((end) => Math.abs(x - end) > 0.12)).map(({ y }) => y)) * 1.08;

export const across = (domain: Axis['domain'], label: string, ticks?: readonly number[]): Axis => ({
  domain,
  ...(ticks ? { ticks } : { count: 5 }),
  label,
  format: plain,
});

const powers = [1e-4, 1e-3, 1e-2, 0.1, 1, 10];
const powerText = (value: number): string => (value >= 0.01 ? plain(value) : `10${value === 1e-4 ? '⁻⁴' : '⁻³'}`);

/** Of the weight's density, and of the histogram's highest bar where there is none at 0. */
export function weightAxis({ weight, normalWeight, zero }: Exact, log: boolean): Axis {
  const ends = zero === 'log' || zero === 'power' ? [0] : [];
  const top = Math.max(topOf(weight, ends), topOf(normalWeight, []));
  if (!log) return linear(top, words.density);
  return { domain: [5e-5, 10], log: true, ticks: powers, label: words.density, format: powerText };
}

export const axes = {
  weight: across([-lastEdge, lastEdge], words.weightAxis, [-6, -4, -2, 0, 2, 4, 6]),
  factor: across(factorRange, words.factorAxis, [-2, 0, 2, 4]),
  square: across(squareRange, words.squareAxis, [0, 2, 4, 6, 8]),
  pullX: {
    domain: [pullsFrom, lastEdge],
    log: true,
    ticks: [0.03, 0.1, 0.3, 1, 3],
    label: words.pullAxis,
    format: plain,
  },
  pullY: { domain: [0.02, 60], log: true, ticks: [0.1, 1, 10], label: words.pull, format: plain },
} satisfies Record<string, Axis>;

/** The axis of λ or of λ²; of points with a probability, as long as they reach. */
export const factorAxis = (base: Axis, stems: readonly Stem[]): Axis =>
  stems.length === 0
    ? base
    : {
        ...base,
        domain: [-0.5, stepped(1.15 * Math.max(...stems.map(({ x }) => x)), reaches)],
        ticks: undefined,
        count: 4,
      };
const reaches = [2.5, 5, 12, 30, 60, 120, 500];

export const densityAxis = (points: readonly At[], ends: readonly number[], stems: boolean, label: string): Axis =>
  stems ? linear(1, label) : linear(topOf(points, ends), label);
