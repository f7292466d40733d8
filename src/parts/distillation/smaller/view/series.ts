import type { Meaning } from '../../../../charts/encoding.ts';
import { plain } from '../../../../charts/numbers.ts';
import type { Axis } from '../../../../charts/scale.ts';
import type { Series } from '../../../../charts/series.tsx';
import { pointFrom } from '../../../../view-kit/seeds.ts';
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

/** Ends of an axis are multiples of `step`; it holds `usual` where there is no line, and never more than `most`. */
const ends: Record<Measure, { readonly step: number; readonly most: number; readonly usual: readonly number[] }> = {
  error: { step: 0.02, most: 0.3, usual: [0.1, 0.2] },
  crossEntropy: { step: 0.1, most: 1.2, usual: [0.3, 1] },
  ece: { step: 0.02, most: 0.12, usual: [0, 0.1] },
};

/** An axis that holds the means of all lines but of merged units: with few of them, nothing else would be told apart. */
export function valueAxis(series: readonly Series[], measure: Measure): Axis {
  const { step, most, usual } = ends[measure];
  const held = series.filter(({ meaning }) => meaning !== 'merged').flatMap(({ points }) => points.map(({ y }) => y));
  const values = held.length > 0 ? held : usual;
  const low = measure === 'ece' ? 0 : Math.floor(Math.min(...values) / step - 1e-9);
  const high = Math.ceil(Math.min(most, Math.max(...values)) / step + 1e-9);
  const unit = measure === 'crossEntropy' ? 1 : 100;
  return {
    domain: [Math.min(low, high - 1) * step, high * step],
    count: 5,
    label: words.measure[measure],
    format: (value) => plain(value * unit),
  };
}

/** From nothing to the whole teacher; where little is left out, from a little before the smallest student. */
export function keptAxis(sources: Sources, width: number): Axis {
  const smallest = Math.min(1, ...sources.flatMap(({ result }) => result.kept));
  const low = smallest < 0.6 || sources.length === 0 ? 0 : Math.floor(smallest * 50 - 0.1) / 50;
  const gaps = width < 200 ? 2 : 4;
  return {
    domain: [low, 1 + 0.03 * (1 - low)],
    ticks: Array.from({ length: gaps + 1 }, (_, i) => low + ((1 - low) * i) / gaps),
    label: words.keptAxis,
    format: (value) => plain(Number((100 * value).toPrecision(4))),
  };
}
