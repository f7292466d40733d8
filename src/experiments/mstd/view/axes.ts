import { plain } from '../../../charts/numbers.ts';
import { type Axis, type Margin, scaleOf, stepped } from '../../../charts/scale.ts';
import { lastCheckpoint } from '../../../contract/checkpoints.ts';
import type { Sourced } from '../../../view-kit/sources.ts';
import { type MstdParams, type MstdResult, spec, trainings } from '../spec.ts';
import { words } from '../words/figure.tsx';
import { pointsOf, type Selection } from './curves.ts';

/** The results shown together, the recorded one first. */
export type Sources = readonly Pick<Sourced<MstdParams, MstdResult>, 'source' | 'result'>[];

/** px that two values of the horizontal axis keep from each other. */
const apart = 30;

/** Every width shown, rising; the usual ones while there is no result. */
export function widthsOf(sources: Sources): number[] {
  const all = sources.flatMap(({ result }) => result.units);
  return [...new Set(all.length > 0 ? all : spec.codecs.units.default)].sort((a, b) => a - b);
}

/** The axis of widths, logarithmic or linear from 0. Those get a value for which there is room, the widest first. */
export function widthAxis(sources: Sources, { axes }: Selection, width: number, margin: Margin, hint: boolean): Axis {
  const widths = widthsOf(sources);
  const [least, most] = [widths[0], widths[widths.length - 1]];
  const log = axes === 'log';
  const domain = log ? ([least / 1.3, most * 1.3] as const) : ([0, most * 1.13] as const);
  const axis: Axis = { domain, log, label: hint ? words.xAxis : words.xAxisShort, format: String };
  const scale = scaleOf(axis, margin.left, width - margin.right);
  const ticks: number[] = [];
  for (const value of [...widths].reverse()) {
    if (ticks.length === 0 || scale(ticks[0]) - scale(value) >= apart) ticks.unshift(value);
  }
  return { ...axis, ticks };
}

const coarse = [1, 2, 5];
const fine = [1, 1.5, 2, 3, 5, 7];

/** The next round number outward. */
const outward = (value: number, up: boolean): number => {
  const power = 10 ** Math.floor(Math.log10(value));
  const steps = [...fine, 10].map((step) => step * power);
  const slack = 1e-9 * power;
  const found = steps
    .sort((a, b) => (up ? a - b : b - a))
    .find((step) => (up ? step >= value - slack : step <= value + slack));
  return Number((found ?? value).toPrecision(3));
};

/** What the recorded networks lie within at any dropout rate, with or without dropout; logits grow with training. */
const usual = { logits: [0.2, 2.5], probabilities: [0.002, 0.15] } as const;
const usualLate = { logits: [0.2, 3.6], probabilities: [0.002, 0.19] } as const;
/** From here on training is long. */
const lateSteps = 2500;

/**
 * The axis of MSTD. It holds what is usual, so that it stays in place while the rate moves and lines can be compared,
 * and the run's end too, so that it stays while earlier checkpoints are shown.
 */
export function mstdAxis(sources: Sources, selection: Selection): Axis {
  const moments = [...new Set([selection.checkpoint, lastCheckpoint])].map((checkpoint) => ({
    ...selection,
    checkpoint,
  }));
  const values = sources
    .flatMap(({ result }) =>
      moments.flatMap((moment) => trainings.flatMap((training) => pointsOf(result, training, moment))),
    )
    .flatMap(({ value, low = value, high = value }) => [value, low, high])
    .filter((value) => value > 0 && Number.isFinite(value));
  const late = sources.some(({ result }) => result.steps >= lateSteps);
  const within = [...(late ? usualLate : usual)[selection.outputs], ...values];
  const [least, most] = [Math.min(...within), Math.max(...within)];
  const label = words.yAxis(selection);
  const format = (value: number) => plain(value);
  if (selection.axes === 'linear') {
    const power = 10 ** Math.floor(Math.log10(most));
    const top = stepped(
      most,
      [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].map((step) => step * power),
    );
    return { domain: [0, top], count: 5, label, format };
  }
  const domain = [outward(least, false), outward(most, true)] as const;
  const powers = [-6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4].map((exponent) => 10 ** exponent);
  const steps = domain[1] / domain[0] > 15 ? coarse : fine;
  const ticks = powers
    .flatMap((power) => steps.map((step) => Number((step * power).toPrecision(3))))
    .filter((tick) => tick >= domain[0] * 0.999 && tick <= domain[1] * 1.001);
  return { domain, log: true, ticks, label, format };
}
