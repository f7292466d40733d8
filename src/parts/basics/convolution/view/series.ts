import type { Meaning } from '../../../../charts/encoding.ts';
import { count, plain } from '../../../../charts/numbers.ts';
import type { Axis } from '../../../../charts/scale.ts';
import type { Point, Series } from '../../../../charts/series.tsx';
import { pointFrom } from '../../../../view-kit/seeds.ts';
import { type MeasureName, type PlaceKind, places } from '../spec.ts';
import { words } from '../words/figure.tsx';
import { alongOf, plainAt, rateAt, type Sources, valuesOf } from './curves.ts';

type Named = Pick<Series, 'label'>;

/** Test images' measure over the rate, a line for each place. */
export const overRates = (sources: Sources, measure: MeasureName): Series[] =>
  sources.flatMap(({ source, result }) =>
    places
      .map((place): Series => {
        const points = result.rates.flatMap((rate, r) => pointFrom(rate, valuesOf(result, measure, place, r)) ?? []);
        return { meaning: place, source, points };
      })
      .filter(({ points }) => points.length > 0),
  );

/** The same over training steps, without dropout and at the rate nearest to `rate`. */
export const overSteps = (sources: Sources, measure: MeasureName, rate: number, labelled: boolean): Series[] =>
  sources.flatMap(({ source, result }, i) => {
    const named = (text: string): Named => (labelled && i === sources.length - 1 ? { label: text } : {});
    const line = (meaning: Meaning, place: PlaceKind, r: number, label: Named): Series => {
      const rows = alongOf(result, measure, place, r);
      const points = result.points.flatMap((step, k) => pointFrom(step, rows[k]) ?? []);
      return { meaning, source, points, ...label };
    };
    const [r, none] = [rateAt(result, rate), plainAt(result)];
    const with_ = r === none ? [] : places.map((place) => line(place, place, r, named(words.short[place])));
    const without = none < 0 ? [] : [line('control', result.places[0], none, named(words.withoutShort))];
    return [...without, ...with_].filter(({ points }) => points.length > 0);
  });

/** Steps between an axis' ends, the widest that leaves three in the range. */
const steps: readonly number[] = [0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002];

/** An axis between round ends that holds points. */
function axisOf(points: readonly Point[], measure: MeasureName, usual: readonly [number, number]): Axis {
  const values = points.length > 0 ? points.map(({ y }) => y) : usual;
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const step = steps.find((one) => one * 3 <= most - least) ?? 0.002;
  const low = Math.max(0, Math.floor(least / step - 0.1) * step);
  const high = Math.ceil(most / step + 0.1) * step;
  const factor = measure === 'accuracy' ? 100 : 1;
  return {
    domain: [low, measure === 'accuracy' ? Math.min(1, high) : high],
    count: 5,
    label: words.measureAxis[measure],
    format: (value) => plain(Number((value * factor).toPrecision(6))),
  };
}

const usual: Readonly<Record<MeasureName, readonly [number, number]>> = {
  accuracy: [0.9, 1],
  'cross-entropy': [0, 0.4],
};

export const rateValueAxis = (series: readonly Series[], measure: MeasureName): Axis =>
  axisOf(
    series.flatMap(({ points }) => points),
    measure,
    usual[measure],
  );

/** What is steep at the beginning is cut off: the axis holds each line from a tenth of its steps on. */
export const stepValueAxis = (series: readonly Series[], measure: MeasureName): Axis =>
  axisOf(
    series.flatMap(({ points }) => points.filter(({ x }) => 10 * x >= (points.at(-1)?.x ?? 0))),
    measure,
    usual[measure],
  );

/** A little beyond the rates, so that marks stand clear of the edge; ticks at the rates themselves, where there is room. */
export const rateAxis = (rates: readonly number[], narrow: boolean): Axis => {
  const most = Math.max(0.1, ...rates);
  const ticks = narrow ? { count: 4 } : { ticks: rates };
  return { domain: [-0.03 * most, 1.03 * most], ...ticks, label: words.rateAxis, format: plain };
};

export const stepAxis = (last: number, narrow: boolean): Axis => ({
  domain: [0, 1.02 * last],
  count: narrow ? 2 : 4,
  label: words.stepAxis,
  format: count,
});
