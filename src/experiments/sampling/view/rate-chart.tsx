import { DifferenceChart } from '../../../charts/difference-chart.tsx';
import type { Layer } from '../../../charts/encoding.ts';
import { LineChart } from '../../../charts/line-chart.tsx';
import { plain } from '../../../charts/numbers.ts';
import { type Axis, type Margin, stepped } from '../../../charts/scale.ts';
import type { Series } from '../../../charts/series.tsx';
import type { AccuracyMark } from '../../../contract/view.ts';
import { nearest } from '../../../core/nearest.ts';
import type { SamplingResult } from '../spec.ts';
import { words } from '../words/figure.tsx';
import { collapsedSeeds, curve, differences, paperAccuracy, type Rule, tableOf, type Uncursored } from './measures.ts';

/** The results shown together, the recorded one first. */
export type Shown = readonly { readonly layer: Exclude<Layer, 'paper'>; readonly result: SamplingResult }[];

/** @param width of the chart, px: where there is little of it, the label is short */
export const rateAxis = (shown: Shown, width = 1000): Axis => {
  const rates = shown.flatMap(({ result }) => result.rates);
  const last = Math.max(0.9, ...rates);
  return {
    domain: [-0.012, last + 0.012],
    ticks: [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9],
    label: width < 430 ? words.rateAxisShort : words.rateAxis,
    format: plain,
  };
};

const rules: readonly Rule[] = ['single', 'scaled', 'sampled'];

function measureAxis(shown: Shown, selection: Uncursored): Axis {
  const label = words.measureAxis(selection);
  if (selection.measure === 'accuracy') {
    return {
      domain: [0, 1],
      ticks: [0, 0.2, 0.4, 0.6, 0.8, 1],
      label,
      format: (value) => `${Math.round(value * 100)} %`,
    };
  }
  const values = shown.flatMap(({ result }) => rules.flatMap((rule) => tableOf(result, rule, selection).flat()));
  const most = stepped(Math.max(2.4, ...values.filter(Number.isFinite)), [2.5, 5, 10, 20, 50]);
  return { domain: [0, most], count: 5, label, format: plain };
}

function seriesOf(shown: Shown, selection: Uncursored, labelled: boolean): Series[] {
  return shown.flatMap(({ layer, result }, i) =>
    rules.map((rule): Series => {
      const last = i === shown.length - 1;
      return {
        meaning: rule,
        layer,
        label: labelled && last ? words.ruleShort(rule, nearest(result.samples, selection.samples)) : undefined,
        points: curve(result, rule, selection).map(({ rate, mean, sd, values }) =>
          layer === 'recorded' && values.length > 1
            ? { x: rate, y: mean, low: mean - sd, high: mean + sd }
            : { x: rate, y: mean },
        ),
      };
    }),
  );
}

/** Networks no better than guessing are named where they stand. */
function collapseNotes(shown: Shown, selection: Uncursored) {
  const front = shown.at(-1)?.result;
  if (!front || selection.measure !== 'accuracy') return [];
  const collapsed = collapsedSeeds(front);
  const rates = front.rates.filter((_, i) => collapsed[i] > 0);
  if (rates.length === 0) return [];
  const first = Math.min(...rates);
  const count = collapsed[front.rates.indexOf(first)];
  return [{ x: first, y: 0.045, text: words.collapsed(rates.length, count, front.seeds.length), end: true }];
}

const markNotes = (marks: readonly AccuracyMark[]) =>
  marks.map(({ rate, accuracy, text }) => ({ x: rate, y: accuracy, text, ring: true, end: rate > 0.5 }));

export interface RateChartProps {
  readonly shown: Shown;
  readonly selection: Uncursored;
  readonly width: number;
  readonly height: number;
  readonly margin: Margin;
  readonly xWritten?: boolean;
  readonly marks?: readonly AccuracyMark[];
}

/** Test accuracy or cross-entropy against the dropout rate, for the three ways to predict. */
export function RateChart({ shown, selection, width, height, margin, xWritten, marks = [] }: RateChartProps) {
  'use memo';
  const labelled = margin.right > 80;
  const accuracy = selection.measure === 'accuracy';
  const withPaper = accuracy && selection.split === 'test';
  const paper: Series = {
    meaning: 'paper',
    layer: 'paper',
    points: paperAccuracy.map((row) => ({ x: row.rate, y: row.accuracy })),
  };
  const paperNotes = withPaper
    ? paperAccuracy.map((row) => ({ x: row.rate, y: row.accuracy - 0.035, text: words.paperMark }))
    : [];
  return (
    <LineChart
      id="sampling-rate"
      width={width}
      height={height}
      margin={margin}
      x={rateAxis(shown)}
      y={measureAxis(shown, selection)}
      series={[...seriesOf(shown, selection, labelled), ...(withPaper ? [paper] : [])]}
      reference={accuracy ? { y: 0.1, label: words.chance } : { y: Math.log(10), label: words.chance }}
      notes={[...paperNotes, ...collapseNotes(shown, selection), ...(withPaper ? markNotes(marks) : [])]}
      xWritten={xWritten}
    />
  );
}

export interface DifferenceStripProps {
  readonly shown: Shown;
  readonly selection: Uncursored;
  readonly width: number;
  readonly height: number;
  readonly margin: Margin;
}

/** Sampled minus scaled at each rate with its 95 % interval: accuracy in percentage points, or cross-entropy in nats. */
export function DifferenceStrip({ shown, selection, width, height, margin }: DifferenceStripProps) {
  'use memo';
  const accuracy = selection.measure === 'accuracy';
  const unit = accuracy ? 100 : 1;
  const layers = shown.map(({ layer, result }) => ({
    layer,
    differences: differences(result, selection).map(({ rate, mean, low, high, collapsed }) => ({
      x: rate,
      mean: mean * unit,
      low: low === null ? undefined : low * unit,
      high: high === null ? undefined : high * unit,
      faint: collapsed,
    })),
  }));
  const told = layers.flatMap((layer) => layer.differences.filter((one) => !one.faint));
  const needed = Math.max(0, ...told.flatMap(({ mean, low = mean, high = mean }) => [Math.abs(low), Math.abs(high)]));
  const limit = stepped(
    needed,
    accuracy ? [2, 3, 4, 6, 8, 10, 15, 20, 30, 50, 100] : [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20],
  );
  const written = margin.right > 80;
  const sampledBetter = { meaning: 'sampled', text: written ? words.sampledBetter : '' } as const;
  const scaledBetter = { meaning: 'scaled', text: written ? words.scaledBetter : '' } as const;
  const label = width < 360 ? words.differenceShort : words.differenceAxis(selection);
  const signed = (value: number) => (value > 0 ? `+${plain(value)}` : plain(value));
  return (
    <DifferenceChart
      width={width}
      height={height}
      margin={margin}
      x={rateAxis(shown, width)}
      y={{ domain: [-limit, limit], ticks: [-limit, 0, limit], label, format: signed }}
      layers={layers}
      above={accuracy ? sampledBetter : scaledBetter}
      below={accuracy ? scaledBetter : sampledBetter}
    />
  );
}
