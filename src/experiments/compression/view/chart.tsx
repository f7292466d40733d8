import { encoding } from '../../../charts/encoding.ts';
import { countsAxis, sharesAxis } from '../../../charts/level-axes.ts';
import type { LevelLine } from '../../../charts/level-chart.tsx';
import { LevelKey, LevelPlot } from '../../../charts/level-plot.tsx';
import type { PictureProps } from '../../../contract/view.ts';
import { sourcesOf } from '../../../view-kit/sources.ts';
import { type CompressionParams, type CompressionResult, type CompressionSlice as Slice, spec } from '../spec.ts';
import { pointerText, words } from '../words/figure.tsx';
import {
  checkpointIn,
  meanings,
  measuredC,
  networksIn,
  paperPoints,
  rateIndex,
  type Selection,
  type ShownResult,
  type Way,
} from './curves.ts';

export type Props = PictureProps<CompressionParams, CompressionResult, Slice>;
export type { Slice };

/** Lines of the chart: each a network of one dropout rate, reduced in one way. */
export const linesOf = (shown: readonly ShownResult[], ways: readonly Way[], selection: Selection) =>
  shown.flatMap(({ source, result }) =>
    ways.flatMap((way) =>
      networksIn(result, selection)
        .map(({ arm, rate, by }) => ({ source, arm, way, points: by(way), rate }))
        .filter(({ points }) => points.length > 0),
    ),
  );
type Line = ReturnType<typeof linesOf>[number];

/** As they are drawn: merged clusters as their network's encoding has it, everything else dotted. */
const drawnAs =
  (label: typeof words.label) =>
  ({ source, arm, way, points, rate }: Line): LevelLine => {
    const minor = way !== 'chosen';
    const band = !minor && source === 'recorded' && points.some(({ values }) => values.length > 1);
    const dotted = way === 'randomSubset' ? '1 4' : '5 3 1 3';
    return {
      id: `${source}${arm}${way}`,
      meaning: meanings[arm],
      source,
      minor,
      dash: minor ? dotted : encoding[meanings[arm]].dash,
      label: label(arm, rate, way),
      points: points.map(({ units, mean, sd }) => ({
        x: units,
        y: mean,
        ...(band ? { low: Math.max(0, mean - sd), high: Math.min(1, mean + sd) } : {}),
      })),
    };
  };

/** Names of the lines where there is no room beside them. */
export const Key = ({ state, ...rest }: Props) => (
  <LevelKey
    className="compression-key"
    lines={linesOf(sourcesOf(rest).slice(-1), ['chosen', state.compare], state).map(drawnAs(words.shortLabel))}
  />
);

/** Accuracy against the number of units left, of clusters and of what they are compared with. */
export function Chart(props: Props) {
  'use memo';
  const { state, set, room, large } = props;
  const shown = sourcesOf(props);
  const front = shown.at(-1)?.result;
  const lines = linesOf(shown, ['chosen', state.compare], state);
  const drawn = lines.map(drawnAs(room === 'cell' ? words.shortLabel : words.label));
  const levels = shown.flatMap(({ source, result }) =>
    networksIn(result, state).map(({ arm, full }) => ({
      id: `${source}${arm}`,
      meaning: meanings[arm],
      source,
      y: full.mean,
    })),
  );
  const paper = paperPoints(shown, state).map(({ arm, C, accuracy }) => ({
    id: arm,
    x: C,
    y: accuracy,
    text: room === 'cell' ? words.paperShort : words.paperMark(arm),
  }));
  const values = [...drawn.flatMap(({ points }) => points), ...levels, ...paper].map(({ y }) => y);
  const counts = shown.flatMap(({ result }) => [...result.C.map((C) => Math.min(C, result.units)), result.units]);
  const left = lines.flatMap(({ points }) => points.map(({ units }) => units));
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
  const cursor = {
    value: state.clusters,
    stops,
    label: words.cursor,
    valueText: pointerText(at, told),
    disabled: state.lock.includes('clusters'),
    onMove: (clusters: number) => set({ clusters }, spec.id),
  };
  return (
    <LevelPlot
      className="plot-compression"
      {...{ room, large, levels, paper }}
      xAt={(width) => countsAxis([...counts, ...left], width, words.xAxis)}
      y={sharesAxis(values, words.yAxis(images))}
      lines={drawn}
      empty={empty ? words.noNumbers : undefined}
      cursor={stops.length > 0 ? cursor : undefined}
    />
  );
}
