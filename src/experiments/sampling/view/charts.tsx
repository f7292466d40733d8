import { DifferenceChart, limitOf } from '../../../charts/difference-chart.tsx';
import { LineChart } from '../../../charts/line-chart.tsx';
import { plain } from '../../../charts/numbers.ts';
import { type Axis, type Frame, stepped } from '../../../charts/scale.ts';
import type { Series } from '../../../charts/series.tsx';
import type { AccuracyMark } from '../../../contract/view.ts';
import { nearest, nearestIndex } from '../../../core/nearest.ts';
import type { Source } from '../../../view-kit/sources.ts';
import type { SamplingResult } from '../spec.ts';
import { words } from '../words/figure.tsx';
import {
  againstSamples,
  collapsedSeeds,
  curve,
  differences,
  type Moments,
  paperAccuracy,
  type Rule,
  rules,
  type Selection,
  spreadAt,
  tableOf,
  type Uncursored,
} from './measures.ts';

/** @param width of the chart, px: where there is little of it, the label is short */
export const rateAxis = (shown: Moments, width = 1000): Axis => {
  const last = Math.max(0.9, ...shown.flatMap(({ result }) => result.rates));
  return {
    domain: [-0.012, last + 0.012],
    ticks: [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9],
    label: width < 430 ? words.rateAxisShort : words.rateAxis,
    format: plain,
  };
};

export const samplesAxis: Axis = {
  domain: [1, 200],
  log: true,
  ticks: [1, 2, 5, 10, 20, 50, 100, 200],
  label: words.samplesAxis,
  format: String,
};

function measureAxis(shown: Moments, selection: Uncursored): Axis {
  const axis = { label: words.measureAxis(selection), format: words.measureTick(selection.measure) };
  if (selection.measure === 'accuracy') return { ...axis, domain: [0, 1], ticks: [0, 0.2, 0.4, 0.6, 0.8, 1] };
  const values = shown.flatMap(({ result }) => rules.flatMap((rule) => tableOf(result, rule, selection).flat()));
  const most = stepped(Math.max(2.4, ...values.filter(Number.isFinite)), [2.5, 5, 10, 20, 50]);
  return { ...axis, domain: [0, most], count: 5 };
}

/** Means against the dropout rate; a band of one standard deviation where a recorded run has several seeds. */
export const seriesOf = (result: SamplingResult, rule: Rule, source: Source, by: Uncursored): Series => ({
  meaning: rule,
  source,
  points: curve(result, rule, by).map(({ rate, mean, sd, values }) => ({
    x: rate,
    y: mean,
    ...(source === 'recorded' && values.length > 1 ? { low: mean - sd, high: mean + sd } : {}),
  })),
});

/** Networks no better than guessing are named where they stand; the level that they stand at needs no name then. */
function collapseNotes(shown: Moments, selection: Uncursored) {
  const front = shown.at(-1)?.result;
  if (!front || selection.measure !== 'accuracy') return [];
  const collapsed = collapsedSeeds(front);
  const rates = front.rates.filter((_, i) => collapsed[i] > 0);
  if (rates.length === 0) return [];
  const first = Math.min(...rates);
  const count = collapsed[front.rates.indexOf(first)];
  return [{ x: first, y: 0.045, text: words.collapsed(rates.length, count, front.seeds.length), end: first > 0.4 }];
}

interface ChartProps<S = Uncursored> {
  readonly shown: Moments;
  readonly selection: S;
  readonly frame: Frame;
}

/** Whether there is room at the right for the names of lines and sides. */
const hasNames = ({ margin }: Frame): boolean => margin.right > 80;

/**
 * Accuracy or cross-entropy against the dropout rate, for the three ways to predict. Its rates are written below the
 * differences.
 *
 * @param marks accuracies that other views hand over
 */
export function RateChart({ shown, selection, frame, marks }: ChartProps & { marks?: readonly AccuracyMark[] }) {
  'use memo';
  const accuracy = selection.measure === 'accuracy';
  const withPaper = accuracy && selection.split === 'test';
  const paper = withPaper ? paperAccuracy.map((row) => ({ x: row.rate, y: row.accuracy })) : [];
  const others = withPaper && marks ? marks : [];
  const collapsed = collapseNotes(shown, selection);
  const front = hasNames(frame) ? shown.at(-1) : undefined;
  const name = (rule: Rule) => front && words.ruleShort(rule, nearest(front.result.samples, selection.samples));
  const series = shown.flatMap((one) =>
    (['single', 'scaled', 'sampled'] as const).map((rule) => ({
      ...seriesOf(one.result, rule, one.source, selection),
      label: one === front ? name(rule) : undefined,
    })),
  );
  return (
    <LineChart
      id="sampling-rate"
      {...frame}
      x={rateAxis(shown)}
      y={measureAxis(shown, selection)}
      series={withPaper ? [...series, { meaning: 'paper', source: 'paper', points: paper }] : series}
      reference={{ y: accuracy ? 0.1 : Math.log(10), label: collapsed.length > 0 ? '' : words.chance }}
      notes={[
        ...paper.map(({ x, y }) => ({ x, y: y - 0.035, text: words.paperMark })),
        ...collapsed,
        ...others.map(({ rate, accuracy: y, text }) => ({ x: rate, y, text, ring: true, end: rate > 0.5 })),
      ]}
      xWritten={false}
    />
  );
}

/** Sampled minus scaled at each rate with its 95 % interval: accuracy in percentage points, or cross-entropy, nats. */
export function DifferenceStrip({ shown, selection, frame }: ChartProps) {
  'use memo';
  const accuracy = selection.measure === 'accuracy';
  const unit = accuracy ? 100 : 1;
  const layers = shown.map(({ source, result }) => ({
    source,
    differences: differences(result, selection).map(({ rate, mean, low, high, collapsed }) => ({
      x: rate,
      mean: mean * unit,
      low: low === null ? undefined : low * unit,
      high: high === null ? undefined : high * unit,
      faint: collapsed,
    })),
  }));
  const limit = limitOf(
    layers,
    accuracy ? [2, 3, 4, 6, 8, 10, 15, 20, 30, 50, 100] : [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20],
  );
  const side = (meaning: 'sampled' | 'scaled') => ({ meaning, text: hasNames(frame) ? words.better[meaning] : '' });
  const samples = nearest(shown.at(-1)?.result.samples ?? [selection.samples], selection.samples);
  const label = words.differenceAxis(words[accuracy ? 'points' : 'nats'], samples);
  const signed = (value: number) => (value > 0 ? `+${plain(value)}` : plain(value));
  return (
    <DifferenceChart
      {...frame}
      x={rateAxis(shown, frame.width)}
      y={{ domain: [-limit, limit], ticks: [-limit, 0, limit], label, format: signed }}
      sources={layers}
      above={side(accuracy ? 'sampled' : 'scaled')}
      below={side(accuracy ? 'scaled' : 'sampled')}
    />
  );
}

/** The mean of n masks against n beside scaled weights, at one rate of the result; `named` at the lines' ends. */
function linesOf(result: SamplingResult, source: Source, selection: Selection, named: boolean): Series[] {
  const index = nearestIndex(result.rates, selection.dropout);
  const scaled = spreadAt(result, 'scaled', selection, index);
  const level = scaled.values.length > 0 ? [1, 200].map((x) => ({ x, y: scaled.mean })) : [];
  const sampled = againstSamples(result, index, selection).map(({ samples, mean }) => ({ x: samples, y: mean }));
  return (['scaled', 'sampled'] as const).map((meaning) => ({
    meaning,
    source,
    bare: true,
    points: meaning === 'scaled' ? level : sampled,
    label: named ? words.shortest[meaning] : undefined,
  }));
}

/** How the mean of n masks improves with n, at the cursor's dropout rate. */
export function SamplesChart({ shown, selection, frame }: ChartProps<Selection>) {
  const accuracy = selection.measure === 'accuracy';
  const series = shown.flatMap((one, i) => linesOf(one.result, one.source, selection, i === shown.length - 1));
  const values = series.flatMap(({ points }) => points.map(({ y }) => y)).filter(Number.isFinite);
  // The y axis holds everything drawn, at least one point of accuracy (or 0.05 nats) of it.
  const step = accuracy ? 0.01 : 0.05;
  const low = values.length > 0 ? Math.floor(Math.min(...values) / step - 0.1) * step : 0;
  const high = values.length > 0 ? Math.ceil(Math.max(...values) / step + 0.1) * step : 1;
  const y: Axis = {
    domain: [Math.max(0, low), accuracy ? Math.min(1, high) : high],
    count: Math.max(2, Math.min(5, Math.floor((frame.height - frame.margin.top - frame.margin.bottom) / 40))),
    label: words.measureAxis(selection),
    format: (value) => (accuracy ? `${plain(Math.round(value * 1000) / 10)} %` : plain(value)),
  };
  return <LineChart id="sampling-n" {...frame} x={samplesAxis} y={y} series={series} />;
}
