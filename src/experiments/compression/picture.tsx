import { useId, useState } from 'react';
import { CursorPad } from '../../charts/cursor-pad.tsx';
import type { Margin } from '../../charts/scale.ts';
import { useSize } from '../../charts/use-size.ts';
import { layersOf } from '../../contract/layers.ts';
import type { PictureProps } from '../../contract/view.ts';
import { AccuracyChart } from './accuracy-chart.tsx';
import { BaselinesTable } from './baselines-table.tsx';
import { checkpointIn, measuredC, rateIndex, type Way, ways } from './curves.ts';
import { FlowPanel } from './flow-panel.tsx';
import { accuracyAxis, dashOf, levelsOf, linesOf, meanings, paperPoints, unitsAxis } from './lines.ts';
import { pointerText, words } from './prose.tsx';
import { Readout } from './readout.tsx';
import type { CompressionParams, CompressionResult } from './spec.ts';

type Props = PictureProps<CompressionParams, CompressionResult>;

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

/** Accuracy against the number of units left, and the layer before and after at the cursor. */
export function Picture(props: Props) {
  'use memo';
  const { state, room, set } = props;
  const [compared, compare] = useState<Way>('randomSubset');
  const layers = layersOf(props);
  const front = layers.at(-1);
  const locked = state.lock.includes('network');
  return (
    <div className={`compression compression-${room}`} data-large={props.large || undefined}>
      <Readout layers={layers} selection={state} />
      <div className="compression-main">
        <div className="compression-left">
          <Choice way={compared} onChoose={compare} />
          {room === 'phone' && <Key {...props} compared={compared} />}
          <Chart {...props} compared={compared} />
        </div>
        <FlowPanel {...props} />
      </div>
      {room === 'page' && front && <BaselinesTable shown={front} selection={state} />}
      {!state.hide.includes('network') && (
        <label className="compression-use" title={words.noteOnUse}>
          <input
            type="checkbox"
            checked={state.network === 'compressed'}
            disabled={locked}
            onChange={(event) => set({ network: event.target.checked ? 'compressed' : 'lab' }, 'compression')}
          />
          {words.use}
        </label>
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly way: Way;
  readonly onChoose: (way: Way) => void;
}

const comparable = ways.filter((way) => way !== 'chosen');

/** Which other way of reducing the layer is drawn beside the clusters. */
function Choice({ way, onChoose }: ChoiceProps) {
  return (
    <label className="compression-select">
      <span>{words.compare}</span>
      <select
        aria-label={words.compare}
        value={way}
        onChange={({ target }) => onChoose(comparable.find((one) => one === target.value) ?? 'randomSubset')}
      >
        {comparable.map((one) => (
          <option key={one} value={one}>
            {words.way[one]}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Names of the lines where there is no room beside them. */
function Key({ compared, state, ...rest }: Props & { readonly compared: Way }) {
  const layers = layersOf(rest);
  const lines = linesOf(layers.slice(-1), ['chosen', compared], state);
  return (
    <ul className="compression-key">
      {lines.map((line) => (
        <li key={`${line.side}${line.way}`} className={`ink-${meanings[line.side]}`}>
          <svg width="22" height="8" aria-hidden="true">
            <line x1="1" x2="21" y1="4" y2="4" stroke="currentColor" strokeWidth="2" strokeDasharray={dashOf(line)} />
          </svg>
          {words.shortLabel(line.side, line.rate, line.way)}
        </li>
      ))}
    </ul>
  );
}

function Chart(props: Props & { readonly compared: Way }) {
  'use memo';
  const { state, set, room, large, compared } = props;
  const id = useId().replace(/[^\w-]/g, '');
  const [ref, size] = useSize<HTMLDivElement>(firstSizes[room]);
  const layers = layersOf(props);
  const front = layers.at(-1)?.result;
  const margin = marginFor(room, large);
  const lines = linesOf(layers, ['chosen', compared], state);
  const levels = levelsOf(layers, state);
  const paper = paperPoints(layers, state);
  const x = unitsAxis(layers, lines, words.xAxis, size.width - margin.left - margin.right);
  const past = front ? checkpointIn(front, state) : null;
  const values = [
    ...lines.flatMap(({ points }) => points.map(({ mean }) => mean)),
    ...levels.map(({ full }) => full.mean),
    ...paper.map(({ accuracy }) => accuracy),
  ];
  const images = past?.images ?? front?.images ?? null;
  const stops = front ? [...front.C].filter((C) => C <= front.units).sort((a, b) => a - b) : [];
  const at = front ? measuredC(front, state.clusters) : state.clusters;
  const told = lines
    .filter(({ layer }) => layer === layers.at(-1)?.layer)
    .flatMap(({ side, rate, way, points }) => {
      const value = points.find(({ C }) => C === at)?.mean;
      return value === undefined ? [] : [{ name: words.label(side, rate, way), value }];
    });
  return (
    <div className="plot plot-compression" ref={ref}>
      <AccuracyChart
        id={`${id}-clip`}
        {...size}
        margin={margin}
        x={x}
        y={accuracyAxis(values, words.yAxis(images))}
        lines={lines}
        levels={levels}
        paper={paper}
        labelled={room !== 'phone'}
        short={room === 'cell'}
        empty={emptyText(front, state.dropout, values.length)}
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

function emptyText(front: CompressionResult | undefined, dropout: number, values: number): string | undefined {
  if (!front) return words.noNumbers;
  return values === 0 && rateIndex(front, 'dropout', dropout) === null ? words.noNumbers : undefined;
}
