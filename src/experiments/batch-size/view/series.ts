/** What the charts draw: their axes and lines. */
import { accuracyAxis } from '../../../charts/accuracy-axis.ts';
import { type Axis, type Margin, scaleOf } from '../../../charts/scale.ts';
import type { Series } from '../../../charts/series.tsx';
import { defaults } from '../../../core/codec.ts';
import { type BatchSizeParams, examplesOf, spec, usualBatches } from '../spec.ts';
import { words } from '../words/figure.tsx';
import type { CurveSeries, PaperRow } from './charts.tsx';
import {
  type CurvePoint,
  curvesAt,
  meanCurve,
  paperTable,
  pointsOf,
  rules,
  type Sources,
  type Training,
  trainings,
} from './curves.ts';

/** px that two values of an axis keep from each other. */
const apart = 30;

/** Every batch size shown, rising; the usual ones while there is no result. */
export function batchesOf(sources: Sources): number[] {
  const all = sources.flatMap(({ result }) => result.batches);
  return [...new Set(all.length > 0 ? all : usualBatches)].sort((a, b) => a - b);
}

/** The axis of batch sizes, logarithmic; the values for which there is room, the usual ones first. */
export function batchAxis(sources: Sources, width: number, margin: Margin): Axis {
  const batches = batchesOf(sources);
  const axis: Axis = {
    domain: [batches[0] / 1.25, batches[batches.length - 1] * 1.25],
    log: true,
    label: words.xAxis,
    format: String,
  };
  const scale = scaleOf(axis, margin.left, width - margin.right);
  const isUsual = (batch: number) => Number(usualBatches.includes(batch));
  const ticks: number[] = [];
  for (const batch of batches.sort((a, b) => isUsual(b) - isUsual(a))) {
    if (ticks.every((tick) => Math.abs(scale(tick) - scale(batch)) >= apart)) ticks.push(batch);
  }
  return { ...axis, ticks: ticks.sort((a, b) => a - b) };
}

/** The axis of accuracies in the end; it holds the paper's. */
export function endAxis(sources: Sources): Axis {
  const drawn = sources.flatMap(({ result }) => rules.flatMap((rule) => pointsOf(result, rule)));
  return accuracyAxis([...paperTable.dropout, ...drawn.map(({ mean, sd }) => mean - (sd ?? 0))], 1, words.yAxis);
}

/** The axis of accuracies on the way, for one batch; the steep beginning may lie below it. */
export function curveAxis(sources: Sources, batch: number, label: string): Axis {
  const values = sources.flatMap(({ result }) =>
    trainings.flatMap((training) =>
      curvesAt(result, training, batch).flatMap((curve) => {
        const settled = curve.filter(({ examples }) => examples >= result.examples / 4);
        return (settled.length > 0 ? settled : curve).map(({ accuracy }) => accuracy);
      }),
    ),
  );
  const most = values.length > 0 ? Math.max(...values) : 1;
  return accuracyAxis(values, Math.min(1, Math.ceil((most + 0.005) / 0.05) * 0.05), label);
}

const thousands = (value: number): string => (value >= 1000 && value % 1000 === 0 ? `${value / 1000}k` : String(value));

/** The axis of examples seen. */
export function examplesAxis(sources: Sources, wide: boolean): Axis {
  const all = sources.map(({ result }) => result.examples);
  const most = all.length > 0 ? Math.max(...all) : examplesOf(defaults<BatchSizeParams>(spec.codecs));
  return { domain: [0, most * 1.02], count: wide ? 5 : 3, label: words.curveX, format: thousands };
}

/** Accuracy by batch size: a line for each rule and source, named at the end of the front one's where asked for. */
export const endSeries = (sources: Sources, named: boolean): Series[] =>
  sources.flatMap(({ source, result }, i) =>
    [...rules].reverse().map((rule): Series => {
      const points = pointsOf(result, rule).map(({ batch, mean, sd }) =>
        source === 'recorded' && sd !== null
          ? { x: batch, y: mean, low: mean - sd, high: mean + sd }
          : { x: batch, y: mean },
      );
      const label = named && i === sources.length - 1 ? words.rule[rule] : undefined;
      return { meaning: rule, source, label, points };
    }),
  );

export const paperRows: readonly PaperRow[] = trainings.map((training) => ({
  name: words.paperMark[training],
  // With dropout the value at 128 lies below all others, which leaves room beside it.
  named: training === 'dropout' ? paperTable.batches.indexOf(128) : 0,
  beside: training === 'dropout',
  points: paperTable.batches.map((batch, b) => ({ x: batch, y: paperTable[training][b] })),
}));

/** A curve as a line; a network with dropout is looked at with scaled weights on the way. */
const lineOf = (
  training: Training,
  curve: readonly CurvePoint[],
  own: Pick<CurveSeries, 'key' | 'faint' | 'source'>,
): CurveSeries => ({
  ...own,
  meaning: training === 'dropout' ? 'scaled' : 'control',
  bare: true,
  points: curve.map(({ examples, accuracy }) => ({ x: examples, y: accuracy })),
});

/** Accuracy over examples seen: faint the other batches of the front source, then each seed of the one at the cursor. */
export function curveSeries(sources: Sources, batch: number): CurveSeries[] {
  const others = sources
    .slice(-1)
    .flatMap(({ result }) => result.batches.flatMap((other) => (other === batch ? [] : { result, other })));
  const faint = others.flatMap(({ result, other }) =>
    trainings.map((training) => {
      const key = `${training}${other}`;
      return lineOf(training, meanCurve(result, training, other), { key, faint: true, source: 'recorded' });
    }),
  );
  const own = sources.flatMap(({ source, result }) =>
    trainings.flatMap((training) =>
      curvesAt(result, training, batch).map((curve, s) => {
        const key = `${source}${training}${result.seeds[s]}`;
        return lineOf(training, curve, { key, faint: false, source });
      }),
    ),
  );
  return [...faint, ...own].filter(({ points }) => points.length > 0);
}
