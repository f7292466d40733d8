import { type Axis, type Margin, scaleOf, stepped } from './scale.ts';

const coarse = [1, 2, 5];
const fine = [1, 1.5, 2, 3, 5, 7];

/** The next round number outward. */
const outward = (value: number, up: boolean): number => {
  const power = 10 ** Math.floor(Math.log10(value));
  const steps = [...fine, 10].map((step) => step * power);
  const slack = 1e-9 * power;
  const found = up
    ? steps.find((step) => step >= value - slack)
    : [...steps].reverse().find((step) => step <= value + slack);
  return Number((found ?? value).toPrecision(3));
};

/** An axis that holds values above 0 between round ends: logarithmic, or linear from 0. */
export function roundAxis(values: readonly number[], log: boolean, written: Pick<Axis, 'label' | 'format'>): Axis {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (!log) {
    const power = 10 ** Math.floor(Math.log10(most));
    const top = stepped(
      most,
      [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].map((step) => step * power),
    );
    return { domain: [0, top], count: 5, ...written };
  }
  const domain = [outward(least, false), outward(most, true)] as const;
  const powers = [-6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4].map((exponent) => 10 ** exponent);
  const span = domain[1] / domain[0];
  const steps = span > 2000 ? [1] : span > 15 ? coarse : fine;
  const ticks = powers
    .flatMap((power) => steps.map((step) => Number((step * power).toPrecision(3))))
    .filter((tick) => tick >= domain[0] * 0.999 && tick <= domain[1] * 1.001);
  return { domain, log: true, ticks, ...written };
}

/** px that two ticks of a horizontal axis keep from each other. */
const apart = 30;

/**
 * A horizontal axis of some rising values, with a little room beside them: logarithmic, or linear from 0. Its ticks are
 * those values for which there is room, the largest first.
 */
export function valuesAxis(
  values: readonly number[],
  log: boolean,
  { width, margin }: { readonly width: number; readonly margin: Margin },
  written: Pick<Axis, 'label' | 'format'>,
): Axis {
  const [least, most] = [values[0], values[values.length - 1]];
  const axis: Axis = { domain: log ? [least / 1.3, most * 1.3] : [0, most * 1.13], log, ...written };
  const scale = scaleOf(axis, margin.left, width - margin.right);
  const ticks: number[] = [];
  for (const value of [...values].reverse()) {
    if (ticks.length === 0 || scale(ticks[0]) - scale(value) >= apart) ticks.unshift(value);
  }
  return { ...axis, ticks };
}
