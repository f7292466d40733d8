import type { Meaning } from '../../../../charts/encoding.ts';
import { pointOf } from '../../../../charts/estimates.ts';
import { plain } from '../../../../charts/numbers.ts';
import { roundAxis } from '../../../../charts/round-axis.ts';
import type { Axis } from '../../../../charts/scale.ts';
import type { Point, Series } from '../../../../charts/series.tsx';
import { known, type SeedRow } from '../../../../view-kit/outcomes.ts';
import { type Baseline, baselines, type Measure, type Training, trainings } from '../spec.ts';
import { words } from '../words/figure.tsx';
import { type Sources, teacherValues, valuesOf } from './curves.ts';

export const meanings: Readonly<Record<Training | Baseline, Meaning>> = {
  distilled: 'distilled',
  labels: 'control',
  'labels-perturbed': 'perturbed',
  merged: 'merged',
  'merged-distilled': 'merged-distilled',
  scaled: 'scaled',
  sampled: 'sampled',
};

/** What a logarithmic axis shows of less. */
const least = 1e-3;

/** A point with the band over seeds; null where nothing is known yet. */
function pointFrom(x: number, row: SeedRow): Point | null {
  const values = known(row).map((value) => Math.max(least, value));
  return values.length > 0 ? pointOf(x, values, least) : null;
}

/** A measure's lines over the share of parameters kept: those of the whole teacher, level, and one for each way. */
export const seriesOf = (sources: Sources, measure: Measure, named: boolean): Series[] =>
  sources.flatMap(({ source, result }, i): Series[] => {
    const last = named && i === sources.length - 1;
    const { kept } = result;
    const level = baselines.flatMap((baseline): Series[] => {
      const points = [kept[0], 1].flatMap((x) => pointFrom(x, teacherValues(result, measure, baseline)) ?? []);
      if (points.length === 0) return [];
      return [
        {
          meaning: meanings[baseline],
          source,
          bare: true,
          points,
          ...(last && { label: words.shortBaseline[baseline] }),
        },
      ];
    });
    const lines = [...trainings].reverse().map((way): Series => {
      const points = kept.flatMap((x, at) => pointFrom(x, valuesOf(result, measure, way, at)) ?? []);
      return { meaning: meanings[way], source, points, ...(last && { label: words.short[way] }) };
    });
    return [...level, ...lines.filter(({ points }) => points.length > 0)];
  });

/** What an axis holds where there is no line. */
const otherwise: Record<Measure, readonly number[]> = {
  error: [0.08, 0.4],
  crossEntropy: [0.35, 1],
  ece: [0.01, 0.1],
};

/** A logarithmic axis that holds the means of all lines. */
export function valueAxis(series: readonly Series[], measure: Measure): Axis {
  const values = series.flatMap(({ points }) => points.map(({ y }) => y));
  const unit = measure === 'crossEntropy' ? 1 : 100;
  return roundAxis(values.length > 0 ? values : otherwise[measure], true, {
    label: words.measure[measure],
    format: (value) => plain(value * unit),
  });
}

/** From nothing to the whole teacher; where little is left out, from a little before the smallest student. */
export function keptAxis(sources: Sources): Axis {
  const smallest = Math.min(1, ...sources.flatMap(({ result }) => result.kept));
  const low = smallest < 0.6 || sources.length === 0 ? 0 : Math.floor(smallest * 50 - 0.1) / 50;
  return {
    domain: [low, 1 + 0.03 * (1 - low)],
    ticks: [0, 1, 2, 3, 4, 5].map((i) => low + ((1 - low) * i) / 5),
    label: words.keptAxis,
    format: (value) => plain(Number((100 * value).toPrecision(4))),
  };
}
