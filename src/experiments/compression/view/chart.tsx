import { useId } from 'react';
import { CursorPad } from '../../../charts/cursor-pad.tsx';
import { encoding } from '../../../charts/encoding.ts';
import { LevelChart, type LevelLine } from '../../../charts/level-chart.tsx';
import type { Axis, Margin } from '../../../charts/scale.ts';
import type { Point } from '../../../charts/series.tsx';
import { useSize } from '../../../charts/use-size.ts';
import type { PictureProps } from '../../../contract/view.ts';
import { type Source, sourcesOf } from '../../../view-kit/sources.ts';
import type { CompressionParams, CompressionResult } from '../spec.ts';
import { pointerText, words } from '../words/figure.tsx';
import {
  type Arm,
  arms,
  checkpointIn,
  curve,
  fullOf,
  meanings,
  measuredC,
  paperPoints,
  rateIndex,
  type Selection,
  type ShownResult,
  type Spread,
  type Way,
} from './curves.ts';

export type Props = PictureProps<CompressionParams, CompressionResult>;

/** One line of the chart: a network reduced in one way. */
export interface Line {
  readonly source: Source;
  readonly arm: Arm;
  readonly way: Way;
  readonly points: readonly Spread[];
  /** Dropout rate of the network. */
  readonly rate: number;
}

export const linesOf = (shown: readonly ShownResult[], ways: readonly Way[], selection: Selection): readonly Line[] =>
  shown.flatMap(({ source, result }) =>
    ways.flatMap((way) =>
      arms.flatMap((arm) => {
        const points = curve(result, way, arm, selection);
        const index = rateIndex(result, arm, selection.dropout);
        return points.length > 0 && index !== null ? [{ source, arm, way, points, rate: result.rates[index] }] : [];
      }),
    ),
  );

/** How a line is drawn: merged clusters as their network's encoding has it, everything else dotted. */
export const dashOf = ({ arm, way }: Pick<Line, 'arm' | 'way'>): string | undefined =>
  way === 'chosen' ? encoding[meanings[arm]].dash : way === 'randomSubset' ? '1 4' : '5 3 1 3';

/** A recorded run's clusters have a band where there are several seeds. */
const pointsOf = ({ source, way, points }: Line): readonly Point[] => {
  const band = way === 'chosen' && source === 'recorded' && points.some(({ values }) => values.length > 1);
  return points.map(({ units, mean, sd }) => ({
    x: units,
    y: mean,
    ...(band ? { low: Math.max(0, mean - sd), high: Math.min(1, mean + sd) } : {}),
  }));
};

/** Units left, on a logarithmic scale, from the fewest measured to the whole layer. */
function unitsAxis(shown: readonly ShownResult[], lines: readonly Line[], width: number): Axis {
  const counts = shown.flatMap(({ result }) => [...result.C.map((C) => Math.min(C, result.units)), result.units]);
  const drawn = lines.flatMap(({ points }) => points.map(({ units }) => units));
  const low = Math.min(10, ...counts, ...drawn);
  const high = Math.max(40, ...counts, ...drawn);
  const steps = [1, 2, 5, 10, 20, 40, 80, 160, 400, 700, 1000].filter((tick) => tick >= low && tick <= high);
  const ticks = width < 180 ? steps.filter((_, i) => i % 2 === 0) : steps;
  return { domain: [low / 1.08, high * 1.08], log: true, ticks, label: words.xAxis, format: String };
}

/** Accuracy from a level that rarely moves, up to 1. */
function accuracyAxis(values: readonly number[], label: string): Axis {
  const least = values.length === 0 ? 0 : Math.min(0.8, ...values.filter(Number.isFinite));
  const floor = Math.max(0, Math.floor(least * 5) / 5);
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1].filter((tick) => tick >= floor - 1e-9);
  return {
    domain: [floor, 1],
    ticks: ticks.length > 2 ? ticks : [0.8, 0.85, 0.9, 0.95, 1],
    label,
    format: (value) => `${Math.round(value * 100)}\u00a0%`,
  };
}

const firstSizes = {
  cell: { width: 390, height: 210 },
  page: { width: 700, height: 330 },
  phone: { width: 328, height: 250 },
};

function marginFor(room: Props['room'], large: boolean): Margin {
  if (room === 'phone') return { top: 34, right: 12, bottom: 42, left: 42 };
  const right = room === 'page' ? (large ? 236 : 208) : large ? 148 : 128;
  return { top: 34, right, bottom: large ? 46 : 42, left: large ? 52 : 44 };
}

/** Accuracy against the number of units left, of clusters and of what they are compared with. */
export function Chart(props: Props & { readonly compared: Way }) {
  'use memo';
  const { state, set, room, large, compared } = props;
  const id = useId().replace(/[^\w-]/g, '');
  const [ref, size] = useSize<HTMLDivElement>(firstSizes[room]);
  const shown = sourcesOf(props);
  const front = shown.at(-1)?.result;
  const margin = marginFor(room, large);
  const lines = linesOf(shown, ['chosen', compared], state);
  const levels = shown.flatMap(({ source, result }) =>
    arms.flatMap((arm) => {
      const full = fullOf(result, arm, state);
      return full ? [{ id: `${source}${arm}`, meaning: meanings[arm], layer: source, y: full.mean }] : [];
    }),
  );
  const label = room === 'cell' ? words.shortLabel : words.label;
  const paper = paperPoints(shown, state).map(({ arm, C, accuracy }) => ({
    id: arm,
    x: C,
    y: accuracy,
    text: room === 'cell' ? words.paperShort : words.paperMark(arm),
  }));
  const drawn = lines.map(
    (line): LevelLine => ({
      id: `${line.source}${line.arm}${line.way}`,
      meaning: meanings[line.arm],
      layer: line.source,
      minor: line.way !== 'chosen',
      dash: dashOf(line),
      label: label(line.arm, line.rate, line.way),
      points: pointsOf(line),
    }),
  );
  const values = [...drawn.flatMap(({ points }) => points), ...levels, ...paper].map(({ y }) => y);
  const x = unitsAxis(shown, lines, size.width - margin.left - margin.right);
  const images = (front && checkpointIn(front, state)?.images) ?? front?.images ?? null;
  const empty = !front || (values.length === 0 && rateIndex(front, 'dropout', state.dropout) === null);
  const stops = front ? [...front.C].filter((C) => C <= front.units).sort((a, b) => a - b) : [];
  const at = front ? measuredC(front, state.clusters) : state.clusters;
  const told = lines
    .filter(({ source }) => source === shown.at(-1)?.source)
    .flatMap(({ arm, rate, way, points }) => {
      const value = points.find(({ C }) => C === at)?.mean;
      return value === undefined ? [] : [{ name: words.label(arm, rate, way), value }];
    });
  return (
    <div className="plot plot-compression" ref={ref}>
      <LevelChart
        id={`${id}-clip`}
        {...size}
        margin={margin}
        x={x}
        y={accuracyAxis(values, words.yAxis(images))}
        lines={drawn}
        levels={levels}
        paper={paper}
        labelled={room !== 'phone'}
        empty={empty ? words.noNumbers : undefined}
      />
      {stops.length > 0 && (
        <CursorPad
          axis={x}
          {...size}
          margin={margin}
          value={Math.max(x.domain[0], Math.min(x.domain[1], state.clusters))}
          stops={stops}
          label={words.cursor}
          valueText={pointerText(at, told)}
          disabled={state.lock.includes('clusters')}
          pressed
          onMove={(clusters) => set({ clusters }, 'compression')}
        />
      )}
    </div>
  );
}
